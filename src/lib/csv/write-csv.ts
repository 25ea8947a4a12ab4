/** What spreadsheets would run as a formula, also after blanks or in another encoding of the sign. */
const formula = /^\s*[=+\-@\t\r＝＋－＠]/u;

/**
 * A value as a cell of a CSV file (RFC 4180). A text that a spreadsheet would take
 * for a formula gets an apostrophe in front, which spreadsheets do not show; an
 * import of ours takes it off again.
 */
export function csvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvLine = (values: unknown[]): string => `${values.map(csvCell).join(',')}\r\n`;

/** Tells spreadsheets that a file is UTF-8. */
export const byteOrderMark = '\uFEFF';
