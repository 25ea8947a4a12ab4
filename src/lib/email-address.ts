import * as z from 'zod/mini';

/** Lower case, as Auth keeps it: one account, one spelling. */
export const emailAddress = z
  .string('Enter an email address.')
  .check(
    z.trim(),
    z.toLowerCase(),
    z.minLength(1, { error: 'Enter an email address.', abort: true }),
    z.maxLength(254, 'This address is too long.'),
    z.email('This is not an email address. It looks like name@company.com.'),
  );
