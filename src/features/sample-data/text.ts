import type { Random } from './random.ts';

/** Letters that Unicode does not take apart into a base letter and a mark. */
const plainLetters: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', þ: 'th', æ: 'ae', ı: 'i' };

/** A name as addresses spell it: `Łucja Østerskær` becomes `lucja-osterskaer`; empty where no Latin letter is left. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđßþæı]/g, (letter) => plainLetters[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Returns the text the first time, and what `numbered` makes of it from 2 on when it is taken. */
export type Unique = (text: string, numbered: (number: number) => string) => string;

/** Texts that differ in case only count as the same. */
export function createUnique(): Unique {
  const taken = new Set<string>();
  return (text, numbered) => {
    let free = text;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = numbered(number);
    taken.add(free.toLowerCase());
    return free;
  };
}

/** Numbers that regulators keep for fiction (Germany, the United Kingdom, the United States): nobody answers. */
export function fictionalPhone(random: Random): string {
  const digits = (count: number) => Array.from({ length: count }, () => random.int(0, 9)).join('');
  return random.pick([
    `+49 30 23125 ${digits(3)}`,
    `+44 20 7946 0${digits(3)}`,
    `+1 ${random.pick(['212', '303', '415'])} 555 01${digits(2)}`,
  ]);
}
