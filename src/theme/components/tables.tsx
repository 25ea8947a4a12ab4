import { ArrowDown } from 'lucide-react';
import type { ThemeComponents } from '../theme-types';

const SortArrow = ({ className }: { className: string }) => <ArrowDown className={className} />;

export const tables: ThemeComponents = {
  MuiTableCell: {
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.body2,
        height: 44,
        padding: theme.spacing(1, 3),
        borderBottomColor: theme.vars.palette.divider,
        fontVariantNumeric: 'tabular-nums',
      }),
      head: ({ theme }) => ({
        ...theme.typography.caption,
        height: 36,
        fontWeight: 500,
        whiteSpace: 'nowrap',
        color: theme.vars.palette.text.secondary,
      }),
      stickyHeader: ({ theme }) => ({ backgroundColor: theme.vars.palette.background.paper }),
      paddingCheckbox: { width: 44, padding: '0 0 0 8px' },
    },
  },
  MuiTableRow: {
    styleOverrides: {
      root: ({ theme }) => ({ '&.Mui-selected': { backgroundColor: theme.vars.palette.action.selected } }),
    },
  },
  MuiTableSortLabel: {
    defaultProps: { IconComponent: SortArrow },
    styleOverrides: {
      root: ({ theme }) => ({ '&.Mui-active': { color: theme.vars.palette.text.primary } }),
      icon: { width: 14, height: 14 },
    },
  },
};
