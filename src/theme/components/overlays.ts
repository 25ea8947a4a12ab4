import { floating } from '../floating';
import type { ThemeComponents } from '../theme-types';

export const overlays: ThemeComponents = {
  MuiMenu: {
    styleOverrides: {
      paper: ({ theme }) => ({ ...floating(theme), minWidth: 180 }),
      list: { padding: 4 },
    },
  },
  MuiMenuItem: {
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.body1,
        minHeight: 34,
        padding: theme.spacing(1.5, 2),
        gap: theme.spacing(2),
        borderRadius: 6,
        '&.Mui-selected': { backgroundColor: theme.vars.palette.action.selected },
        '& svg': { color: theme.vars.palette.text.secondary },
        [theme.breakpoints.up('sm')]: { minHeight: 34 },
      }),
    },
  },
  MuiListSubheader: {
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.caption,
        maxWidth: 280,
        padding: theme.spacing(1.5, 2),
        overflowWrap: 'anywhere',
        color: theme.vars.palette.text.secondary,
        backgroundColor: 'transparent',
      }),
    },
  },
  MuiListItemIcon: { styleOverrides: { root: { minWidth: 0, color: 'inherit' } } },
  MuiPopover: { styleOverrides: { paper: ({ theme }) => floating(theme) } },
  MuiDialog: {
    defaultProps: { fullWidth: true, maxWidth: 'sm' },
    styleOverrides: {
      paper: ({ theme }) => ({ ...floating(theme), borderRadius: 12, margin: theme.spacing(4) }),
    },
  },
  MuiBackdrop: {
    styleOverrides: {
      root: { '&:not(.MuiBackdrop-invisible)': { backgroundColor: 'rgba(10, 14, 20, 0.4)' } },
    },
  },
  MuiDialogTitle: {
    styleOverrides: {
      root: ({ theme }) => ({ ...theme.typography.h2, padding: theme.spacing(5, 6, 2) }),
    },
  },
  MuiDialogContent: {
    styleOverrides: { root: ({ theme }) => ({ padding: theme.spacing(2, 6, 5) }) },
  },
  MuiDialogActions: {
    styleOverrides: {
      root: ({ theme }) => ({
        padding: theme.spacing(3, 6, 5),
        gap: theme.spacing(2),
        '& > :not(style) ~ :not(style)': { marginLeft: 0 },
      }),
    },
  },
  MuiTooltip: {
    defaultProps: { enterDelay: 400, enterNextDelay: 100 },
    styleOverrides: {
      tooltip: ({ theme }) => ({
        ...theme.typography.caption,
        padding: theme.spacing(1, 2),
        borderRadius: 6,
        backgroundColor: '#262B33',
        color: '#F4F6F8',
      }),
    },
  },
};
