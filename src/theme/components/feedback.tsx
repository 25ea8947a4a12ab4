import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ThemeComponents } from '../theme-types';

export const feedback: ThemeComponents = {
  MuiSkeleton: {
    defaultProps: { animation: 'pulse' },
    styleOverrides: {
      root: ({ theme }) => ({ backgroundColor: theme.vars.palette.divider, borderRadius: 6 }),
    },
  },
  MuiAlert: {
    defaultProps: {
      iconMapping: {
        success: <CircleCheck size={18} />,
        info: <Info size={18} />,
        warning: <TriangleAlert size={18} />,
        error: <CircleAlert size={18} />,
      },
    },
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.body1,
        padding: theme.spacing(2, 4),
        borderRadius: theme.vars.shape.borderRadius,
        color: theme.vars.palette.text.primary,
      }),
      message: { padding: '4px 0' },
      icon: { padding: '6px 0', marginRight: 10, fontSize: 18 },
      standard: ({ theme }) => ({
        variants: (['success', 'warning', 'error', 'info'] as const).map((severity) => ({
          props: { severity },
          style: {
            backgroundColor: theme.vars.palette[severity].light,
            color: theme.vars.palette.text.primary,
            '& .MuiAlert-icon': { color: theme.vars.palette[severity].main },
          },
        })),
      }),
    },
  },
};
