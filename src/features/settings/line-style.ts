/** Who it is about, and what can be done: on a phone beneath. */
export const lineStyle = {
  display: 'grid',
  gridTemplateColumns: { xs: 'auto minmax(0, 1fr)', sm: 'auto minmax(0, 1fr) auto' },
  alignItems: 'center',
  columnGap: 3,
  rowGap: 1,
  px: 3,
  py: 2,
  typography: 'body2',
};

export const lineActionsStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  gridColumn: { xs: 2, sm: 'auto' },
};
