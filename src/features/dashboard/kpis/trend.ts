/** How a number compares with the one before. */
export interface Trend {
  direction: 'up' | 'down' | 'same';
  words: string;
}

/** "12% more than before"; null where one of the two is unknown. */
export function trendOf(value: number | null, previous: number | null): Trend | null {
  if (value === null || previous === null) return null;
  if (value === previous) return { direction: 'same', words: 'as before' };
  const direction = value > previous ? 'up' : 'down';
  if (previous === 0) return { direction, words: 'none before' };
  const percent = Math.abs((value - previous) / previous) * 100;
  const shown = percent < 1 ? 'less than 1' : percent > 999 ? 'over 999' : Math.round(percent).toString();
  return { direction, words: `${shown}% ${direction === 'up' ? 'more' : 'less'} than before` };
}

/** The same for a rate, in points. */
export function pointsTrend(value: number | null, previous: number | null): Trend | null {
  if (value === null || previous === null) return null;
  const points = Math.round((value - previous) * 1000) / 10;
  if (points === 0) return { direction: 'same', words: 'as before' };
  const direction = points > 0 ? 'up' : 'down';
  return {
    direction,
    words: `${Math.abs(points)} points ${direction === 'up' ? 'more' : 'less'} than before`,
  };
}
