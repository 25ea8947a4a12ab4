import type { ThemeComponents } from '../theme-types';

export const buttons: ThemeComponents = {
  MuiButtonBase: { defaultProps: { disableRipple: true } },
  MuiButton: {
    defaultProps: { disableElevation: true, size: 'medium' },
    styleOverrides: {
      root: ({ theme }) => ({
        minWidth: 0,
        minHeight: 36,
        padding: theme.spacing(1.5, 3.5),
        whiteSpace: 'nowrap',
        variants: [
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
