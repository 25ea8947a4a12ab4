import { isTyping } from './is-typing';
import { areLetterKeysOn } from './letter-keys';

/** A class for what has all keys to itself while it is on the page. */
export const takesKeys = 'takes-keys';

/** Dialogs, menus and open lists have keys of their own. */
const inFront = `[aria-modal="true"], [role="menu"], [role="listbox"], .${takesKeys}`;

/** Whether the page is at hand: nothing lies over it or holds on to the keys. */
export const isPageAtHand = (): boolean => document.querySelector(inFront) === null;

/** Whether a single key may be a shortcut of the page: nothing is typed into, nothing lies in front. */
export const isShortcut = ({ target, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey && !isComposing && !isTyping(target) && areLetterKeysOn() && isPageAtHand();
