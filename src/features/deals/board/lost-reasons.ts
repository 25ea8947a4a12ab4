const otherReason = 'Other';

export const lostReasons = [
  'Too expensive',
  'Chose a competitor',
  'No budget',
  'No answer',
  'Bad timing',
  'Missing feature',
  otherReason,
];

/** What is kept: the reason, with what was added in words; for "Other" the words alone. */
export function lostReason(reason: string, words: string): string {
  const added = words.trim();
  if (!added) return reason;
  return reason === otherReason ? added : `${reason}: ${added}`;
}
