/** A text without case and accents, as searches compare it. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

export interface Findable {
  label: string;
  /** Further words that lead to it. */
  words?: string;
}

/** Whether all words of a query are part of it somewhere. */
export function contains({ label, words = '' }: Findable, query: string): boolean {
  const text = fold(`${label} ${words}`);
  return wordsOf(query).every((word) => text.includes(word));
}

/**
 * The commands whose words begin with those of a query, those first that say them in
 * their name. `meant` is whether one has them as whole words: then somebody asks for a
 * command, and not for a record whose name begins like one.
 */
export function matchCommands<Command extends Findable>(
  commands: readonly Command[],
  query: string,
): { found: Command[]; meant: boolean } {
  const asked = wordsOf(query);
  if (asked.length === 0) return { found: [], meant: false };
  const ranked = commands.flatMap((command) => {
    const rank = rankOf(command, asked);
    return rank === null ? [] : [{ command, rank }];
  });
  ranked.sort((a, b) => a.rank - b.rank);
  const meant = ranked.some(({ command }) => {
    const words = wordsOf(`${command.label} ${command.words ?? ''}`);
    return asked.every((word) => words.includes(word));
  });
  return { found: ranked.map(({ command }) => command), meant };
}

/** 0 where the name begins with the query, 1 where its words do, 2 where others are needed; null for no match. */
function rankOf({ label, words = '' }: Findable, asked: string[]): 0 | 1 | 2 | null {
  const inName = wordsOf(label);
  if (asked.every((word, at) => inName[at]?.startsWith(word))) return 0;
  const within = (known: string[]) => asked.every((word) => known.some((one) => one.startsWith(word)));
  if (within(inName)) return 1;
  return within([...inName, ...wordsOf(words)]) ? 2 : null;
}

export interface Part {
  text: string;
  /** Where in the whole it begins. */
  at: number;
  marked: boolean;
}

/** A text in parts, those marked in which words of the query are found. */
export function markParts(text: string, query: string): Part[] {
  // Folding may change a text's length, so that each letter is folded by itself.
  const letters = Array.from(text);
  const folded = letters.map(fold);
  const marked = letters.map(() => false);
  for (const word of wordsOf(query)) {
    for (let start = 0; start < letters.length; start++) {
      const end = endOf(folded, start, word);
      if (end !== null) marked.fill(true, start, end);
    }
  }
  const parts: Part[] = [];
  let at = 0;
  letters.forEach((letter, index) => {
    const last = parts.at(-1);
    if (last && last.marked === marked[index]) last.text += letter;
    else parts.push({ text: letter, at, marked: marked[index] ?? false });
    at += letter.length;
  });
  return parts;
}

/** Where a word ends that begins at a letter; null where it does not stand there. */
function endOf(folded: string[], start: number, word: string): number | null {
  if (!folded[start]) return null;
  let seen = '';
  let end = start;
  // Accents that are signs of their own belong to the letter before them.
  while (end < folded.length && (seen.length < word.length || folded[end] === '')) seen += folded[end++];
  return seen.startsWith(word) ? end : null;
}
