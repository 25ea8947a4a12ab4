/** A list whose lines stand one under the other in a frame. */
export const listStyle = {
  listStyle: 'none',
  m: 0,
  p: 0,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1.5,
  '& > li + li': { borderTop: 1, borderColor: 'divider' },
};
