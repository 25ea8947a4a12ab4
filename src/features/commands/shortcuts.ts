import { activityLabels } from '@/features/activities/labels';
import { logKeys } from '@/features/activities/log/log-keys';
import { destinations } from './destinations';

interface Shortcut {
  words: string;
  /** One after the other; several ways to the same are several lists. */
  keys: readonly (readonly string[])[];
}

/** Every key there is, by where it works. */
export const shortcuts: { title: string; items: Shortcut[] }[] = [
  {
    title: 'Anywhere',
    items: [
      { words: 'Search and commands', keys: [['Mod+K']] },
      { words: 'New: contact, company, task or deal, as the page is', keys: [['N']] },
      { words: 'Search in the list', keys: [['/']] },
      { words: 'This help', keys: [['?']] },
      { words: 'Close, or back out of a field', keys: [['Esc']] },
    ],
  },
  {
    title: 'Go to',
    items: destinations.flatMap(({ label, goKey }) =>
      goKey ? [{ words: label, keys: [['G', goKey.toUpperCase()]] }] : [],
    ),
  },
  {
    title: 'On the board, with a card in focus',
    items: [
      { words: 'Open the deal', keys: [['↵']] },
      { words: 'Lift the card, and drop it', keys: [['Space']] },
      { words: 'Move the lifted card', keys: [['↑'], ['↓'], ['←'], ['→']] },
      { words: 'Put it back', keys: [['Esc']] },
    ],
  },
  {
    title: 'On a contact, a company or a deal',
    items: Object.entries(logKeys).map(([key, type]) => ({
      words: `Log: ${activityLabels[type].toLowerCase()}`,
      keys: [[key.toUpperCase()]],
    })),
  },
  {
    title: 'In fields and forms',
    items: [
      { words: 'Save the field', keys: [['↵']] },
      { words: 'Keep what was there', keys: [['Esc']] },
      { words: 'Save the form, from a text of several lines', keys: [['Mod+↵']] },
    ],
  },
];
