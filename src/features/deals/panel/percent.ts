/** "40" or "40 %" as a whole number from 0 to 100; null for nothing, NaN for anything else. */
export function readPercent(text: string): number | null {
  const [, digits] = /^\s*(\d{1,3})?\s*%?\s*$/.exec(text) ?? [undefined, 'x'];
  if (digits === undefined) return null;
  const percent = Number(digits);
  return percent <= 100 ? percent : Number.NaN;
}
