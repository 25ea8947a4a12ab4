import { describe, expect, it } from 'vitest';
import { contains, markParts, matchCommands } from './match';

const commands = [
  { label: 'New deal', words: 'create add' },
  { label: 'New contact', words: 'create add person' },
  { label: 'Contacts', words: 'go people' },
  { label: 'Marketing spend', words: 'settings' },
  { label: 'Dark colours', words: 'mode theme colors' },
];

const labels = (query: string) => matchCommands(commands, query).found.map(({ label }) => label);

describe('matchCommands', () => {
  it('finds by the beginnings of words, in any order', () => {
    expect(labels('new de')).toEqual(['New deal']);
    expect(labels('deal n')).toEqual(['New deal']);
    expect(labels('eal')).toEqual([]);
  });

  it('puts names that begin with the query before others, and names before further words', () => {
    expect(labels('con')).toEqual(['Contacts', 'New contact']);
    expect(labels('add')).toEqual(['New deal', 'New contact']);
  });

  it('leaves out case and accents', () => {
    expect(labels('MÀRK')).toEqual(['Marketing spend']);
  });

  it('finds nothing for nothing', () => {
    expect(labels(' . ')).toEqual([]);
  });

  it('knows whole words, by which a command is meant, from names that only begin like one', () => {
    expect(matchCommands(commands, 'mark').meant).toBe(false);
    expect(matchCommands(commands, 'settings').meant).toBe(true);
    expect(matchCommands(commands, 'new deal').meant).toBe(true);
    expect(matchCommands(commands, 'new d').meant).toBe(false);
  });
});

describe('contains', () => {
  it('looks for every word, anywhere', () => {
    const zoe = { label: 'Zoë Muster', words: 'zoe@example.com Acme' };
    expect(contains(zoe, 'uster zoe')).toBe(true);
    expect(contains(zoe, 'example acm')).toBe(true);
    expect(contains(zoe, 'zoe other')).toBe(false);
  });
});

describe('markParts', () => {
  const marks = (text: string, query: string) =>
    markParts(text, query)
      .map((part) => (part.marked ? `[${part.text}]` : part.text))
      .join('');

  it('marks each word wherever it stands', () => {
    expect(marks('Ada Lovelace', 'ada love')).toBe('[Ada] [Love]lace');
    expect(marks('banana', 'an')).toBe('b[anan]a');
  });

  it('marks what differs in case and accents, however it is written', () => {
    expect(marks('Zoë Ångström', 'zoe ang')).toBe('[Zoë] [Ång]ström');
    expect(marks('Zoe\u0308 Muster', 'zoe')).toBe('[Zoe\u0308] Muster');
  });

  it('keeps texts without a match, and signs that a pattern would take as its own', () => {
    expect(marks('Acme (EU)', 'x')).toBe('Acme (EU)');
    expect(marks('Acme (EU)', '(eu')).toBe('Acme ([EU])');
    expect(marks('Acme', '')).toBe('Acme');
  });

  it('tells where each part begins', () => {
    expect(markParts('👋 Ada', 'ada')).toEqual([
      { text: '👋 ', at: 0, marked: false },
      { text: 'Ada', at: 3, marked: true },
    ]);
  });
});
