import type { BarChartProps } from '@mui/x-charts/BarChart';

/** What all charts share: a quiet grid, room for short labels, no motion of their own. */
export const chartFrame = {
  height: 260,
  margin: { top: 12, right: 12, bottom: 4, left: 0 },
  skipAnimation: true,
} satisfies Partial<BarChartProps>;
