import NextLink from 'next/link';
import type { ThemeComponents } from '../theme-types';

export const navigation: ThemeComponents = {
  MuiLink: {
    defaultProps: { component: NextLink, underline: 'hover' },
    styleOverrides: {
      root: { borderRadius: 4, fontWeight: 500, textDecorationColor: 'currentColor', textUnderlineOffset: 2 },
    },
  },
  MuiTabs: {
    styleOverrides: {
      root: ({ theme }) => ({ minHeight: 40, borderBottom: `1px solid ${theme.vars.palette.divider}` }),
      indicator: { height: 2, borderRadius: 2 },
    },
  },
  MuiTab: {
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.subtitle1,
        minWidth: 0,
        minHeight: 40,
        padding: theme.spacing(2, 3),
        color: theme.vars.palette.text.secondary,
        '&:hover, &.Mui-selected': { color: theme.vars.palette.text.primary },
      }),
    },
  },
  MuiListItemButton: {
    styleOverrides: {
      root: ({ theme }) => ({
        minHeight: 34,
        padding: theme.spacing(1.25, 2),
        gap: theme.spacing(2.5),
        borderRadius: theme.vars.shape.borderRadius,
        color: theme.vars.palette.text.secondary,
        '&:hover, &.Mui-selected': { color: theme.vars.palette.text.primary },
        '&.Mui-selected, &.Mui-selected:hover': { backgroundColor: theme.vars.palette.action.focus },
      }),
    },
  },
  MuiDrawer: {
    styleOverrides: { paper: ({ theme }) => ({ backgroundColor: theme.vars.palette.background.paper }) },
  },
};
