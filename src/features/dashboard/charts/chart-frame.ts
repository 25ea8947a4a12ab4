import type { BarChartProps } from '@mui/x-charts/BarChart';

/** What all charts share: room for short labels, no motion of their own, and Enter does what a click does. */
export const chartFrame = {
  height: 260,
  margin: { top: 12, right: 12, bottom: 4, left: 0 },
  skipAnimation: true,
  experimentalFeatures: { keyboardActivation: true },
} satisfies Partial<BarChartProps>;

/** An axis without ticks, and with no line of its own where the grid has lines. */
export const xFrame = { disableTicks: true, height: 28 };
export const yFrame = { disableTicks: true, disableLine: true };

/** A series can be hidden to see the others better. */
export const legendFrame = { toggleVisibilityOnClick: true };

export const barRadius = 3;
