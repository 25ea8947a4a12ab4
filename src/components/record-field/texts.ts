import { completeWebAddress } from '@/lib/web-address';
import type { Typing } from './use-typing';

// How fields of text are written and read. What is wrong with it says the server, in its words.

const write = (text: string | null) => text ?? '';

/** Text that may be missing: blank is null. */
export const optionalText: Typing<string | null> = {
  write,
  read: (text) => ({ value: text.trim() || null }),
};

/** Several lines of it. */
export const longText: Typing<string | null> = { ...optionalText, multiline: true };

/** A link, whose https:// may be left out, and is where it stands. */
export const webAddress: Typing<string | null> = {
  write(address) {
    const short = write(address).replace(/^https:\/\//, '');
    return completeWebAddress(short) === address ? short : write(address);
  },
  read: (text) => ({ value: completeWebAddress(text) || null }),
};

/** Text that has to be there; `missing` asks for it. */
export const requiredText = (missing: string): Typing<string> => ({
  write,
  read: (text) => (text.trim() ? { value: text.trim() } : { refusal: missing }),
});

/** Text that is never null, and may be blank. */
export const plainText: Typing<string> = { write, read: (text) => ({ value: text.trim() }) };
