/** The first letter or digit of a word, with the marks above and below it; brackets and quotes are none. */
const firstLetter = /[\p{L}\p{N}]\p{M}*/u;

/** First and last word's first letters; an email address gives its first letter. */
export function initialsOf(name: string): string {
  const letters = name.split(/[\s@]+/).flatMap((word) => firstLetter.exec(word)?.[0].toUpperCase() ?? []);
  const last = name.includes('@') || letters.length < 2 ? '' : (letters.at(-1) ?? '');
  // A name without a single letter still shows something.
  return (letters[0] ?? Array.from(name.trim())[0] ?? '') + last;
}
