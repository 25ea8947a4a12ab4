/** A list of people, one under the other. */
export const listStyle = {
  listStyle: 'none',
  m: 0,
  p: 0,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1.5,
  '& > li + li': { borderTop: 1, borderColor: 'divider' },
};

export const lineStyle = {
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto auto',
  alignItems: 'center',
  gap: 3,
  px: 3,
  py: 2,
  typography: 'body2',
};
