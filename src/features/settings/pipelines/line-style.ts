/** A line of the lists of pipelines and of stages. */
export const lineStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  minHeight: 48,
  px: 3,
  py: 1.5,
  typography: 'body2',
} as const;
