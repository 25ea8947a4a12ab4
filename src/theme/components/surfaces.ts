import type { ThemeComponents } from '../theme-types';

export const surfaces: ThemeComponents = {
  MuiPaper: {
    defaultProps: { elevation: 0 },
    // MUI lightens raised paper in dark mode with a gradient; our surfaces have their own colours.
    styleOverrides: { root: { backgroundImage: 'none' } },
  },
  MuiCard: {
    defaultProps: { variant: 'outlined' },
    styleOverrides: { root: { borderRadius: 12 } },
  },
  MuiCardContent: {
    styleOverrides: {
      root: ({ theme }) => ({
        padding: theme.spacing(4),
        '&:last-child': { paddingBottom: theme.spacing(4) },
      }),
    },
  },
  MuiDivider: { styleOverrides: { root: ({ theme }) => ({ borderColor: theme.vars.palette.divider }) } },
  MuiChip: {
    defaultProps: { size: 'small' },
    styleOverrides: {
      root: ({ theme }) => ({ ...theme.typography.caption, fontWeight: 500, height: 22, borderRadius: 6 }),
      label: { paddingLeft: 8, paddingRight: 8 },
      outlined: ({ theme }) => ({ borderColor: theme.vars.palette.divider }),
      icon: { marginLeft: 6, marginRight: -4, width: 14, height: 14 },
      filled: ({ theme }) => ({
        variants: [
          {
            props: { color: 'default' },
            style: {
              backgroundColor: theme.vars.palette.stage.slate.soft,
              color: theme.vars.palette.stage.slate.text,
            },
          },
          ...(['success', 'warning', 'error', 'info'] as const).map((color) => ({
            props: { color },
            style: {
              backgroundColor: theme.vars.palette[color].light,
              color: theme.vars.palette[color].main,
            },
          })),
        ],
      }),
    },
  },
};
