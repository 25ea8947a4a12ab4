import NextLink from 'next/link';
import type { ThemeComponents } from '../theme-types';

export const buttons: ThemeComponents = {
  MuiButtonBase: { defaultProps: { disableRipple: true, LinkComponent: NextLink } },
  MuiButton: {
    defaultProps: { disableElevation: true, size: 'medium' },
    styleOverrides: {
      root: ({ theme }) => ({
        minWidth: 0,
        minHeight: 36,
        padding: theme.spacing(1.5, 3.5),
        whiteSpace: 'nowrap',
        variants: [
          ...(['primary', 'error'] as const).map((color) => ({
            props: { variant: 'contained' as const, color },
            // In dark mode `main` is bright, for text; a filled button stays deep.
            style: theme.applyStyles('dark', {
              color: theme.vars.palette.common.white,
              backgroundColor: theme.vars.palette[color].dark,
              '&:hover': {
                // With more white, the words on it would be hard to read.
                backgroundColor: `color-mix(in srgb, ${theme.vars.palette[color].dark} 95%, white)`,
              },
            }),
          })),
          {
            props: { size: 'small' },
            style: { ...theme.typography.subtitle2, minHeight: 30, padding: theme.spacing(0.5, 2.5) },
          },
          { props: { size: 'large' }, style: { minHeight: 42, padding: theme.spacing(2, 5) } },
          {
            props: { variant: 'outlined', color: 'primary' },
            style: {
              color: theme.vars.palette.text.primary,
              borderColor: theme.vars.palette.divider,
              backgroundColor: theme.vars.palette.background.paper,
              '&:hover': {
                backgroundColor: theme.vars.palette.background.sunken,
                borderColor: theme.vars.palette.control,
              },
            },
          },
          {
            props: { variant: 'text', color: 'primary' },
            style: {
              color: theme.vars.palette.text.secondary,
              '&:hover': {
                color: theme.vars.palette.text.primary,
                backgroundColor: theme.vars.palette.action.hover,
              },
            },
          },
        ],
      }),
      startIcon: { marginLeft: -2, marginRight: 6 },
      endIcon: { marginLeft: 6, marginRight: -2 },
    },
  },
  MuiIconButton: {
    styleOverrides: {
      root: ({ theme }) => ({
        borderRadius: theme.vars.shape.borderRadius,
        color: theme.vars.palette.text.secondary,
        padding: 8,
        '&:hover': {
          color: theme.vars.palette.text.primary,
          backgroundColor: theme.vars.palette.action.hover,
        },
        variants: [{ props: { size: 'small' }, style: { padding: 5 } }],
      }),
    },
  },
  MuiToggleButton: {
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.subtitle2,
        minHeight: 30,
        padding: theme.spacing(0.5, 2.5),
        gap: theme.spacing(1.5),
        color: theme.vars.palette.text.secondary,
        borderColor: theme.vars.palette.divider,
        textTransform: 'none',
        '&.Mui-selected': {
          color: theme.vars.palette.text.primary,
          backgroundColor: theme.vars.palette.action.selected,
        },
      }),
    },
  },
};
