/** The five numbers in a row, or in two columns. */
export const kpiRowStyle = {
  display: 'grid',
  gap: 4,
  gridTemplateColumns: {
    xs: 'minmax(0, 1fr)',
    sm: 'repeat(2, minmax(0, 1fr))',
    lg: 'repeat(5, minmax(0, 1fr))',
  },
  // Nothing stands beside the fifth of two columns.
  '& > :last-child': { gridColumn: { sm: '1 / -1', lg: 'auto' } },
};
