/** Two records side by side, with what is compared before them, or above them on a phone. */
export const comparisonGrid = {
  display: 'grid',
  gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', sm: '104px repeat(2, minmax(0, 1fr))' },
  columnGap: 2,
  rowGap: 1,
} as const;
