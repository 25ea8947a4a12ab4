import * as z from 'zod/mini';

// Fields that records of several kinds have. Their limits are also CHECKs in the database.

export const idField = (words = 'This is not an id.') => z.uuid(words);

/** The `version` that a change is based on. */
export const versionField = () => z.int('Send the version that you saw.');

/** Postgres keeps neither a null character nor half of a surrogate pair. */
const storable = z.refine<string>(
  (text) => !text.includes('\0') && text.isWellFormed(),
  'This has a character that cannot be stored.',
);

/** Something to see: more than blanks, control characters and what has no width, such as U+200B. */
const isVisible = (text: string) => /[^\s\u2800\p{Cc}\p{Cf}\p{DI}]/u.test(text);

/** Text without blanks around it; `what` begins a sentence: "A name has …". */
export const textField = (what: string, most: number) =>
  z
    .string()
    .check(
      z.trim(),
      z.maxLength(most, `${what} has ${most.toLocaleString('en')} characters at most.`),
      storable,
    );

/** Text that has to be there; `missing` asks for it. */
export const requiredTextField = (missing: string, what: string, most: number) =>
  z
    .string(missing)
    .check(
      z.trim(),
      z.refine(isVisible, missing),
      z.maxLength(most, `${what} has ${most.toLocaleString('en')} characters at most.`),
      storable,
    );

/** A field that may be left empty: blank text counts as none, and none is null. */
export const blankIsNull = <Field extends z.ZodMiniType<string, string>>(field: Field) =>
  z.pipe(
    z.pipe(
      z.nullable(z.string()),
      z.transform((text) => (text?.trim() ? text : null)),
    ),
    z.nullable(field),
  );

/** Deliberately loose, since addresses may be of any script. */
export const emailField = () =>
  textField('An email address', 254).check(
    z.regex(/^[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+$/, 'This is not an email address.'),
  );

/** A link that is safe to follow: a page may show it as it is. */
export const webAddressField = () =>
  textField('A web address', 500).check(
    z.regex(/^https?:\/\/[^\s/]\S*$/i, 'A web address begins with https:// or http://.'),
  );

/** Of what is entered; the years that calendars and pages can show are more. */
const inTime = z.refine<string>((text) => text >= '1900' && text < '2200', 'Give a date from 1900 to 2199.');

// `abort`: of what is no date at all, one complaint is enough.
/** A calendar day. */
export const dayField = (words = 'Give a date as year-month-day.') =>
  z.iso.date({ error: words, abort: true }).check(inTime);

/** A moment, with its distance from UTC. */
export const momentField = (words: string) =>
  z.iso.datetime({ offset: true, error: words, abort: true }).check(inTime);

/** What is searched for, and how much a page of what is found holds. */
export const searchField = () => textField('A search', 200);
export const limitField = () =>
  z.coerce
    .number('A limit is a number.')
    .check(
      z.multipleOf(1, 'A limit is a whole number.'),
      z.minimum(1, 'A limit is 1 at least.'),
      z.maximum(200, 'A limit is 200 at most.'),
    );

/** A member's id, or `none` for what nobody owns. */
export const ownerFilterField = () =>
  z.union([idField(), z.literal('none')], 'Give the id of a member, or none.');

/** Both directions of each order; a minus in front turns it round. */
export const bothWays = <Sort extends string>(sorts: readonly Sort[]) =>
  z.enum(sorts.flatMap((sort) => [sort, `-${sort}` as const]));

const mostAtOnce = 200;

/** The records of a change to several at once; `what` is their plural. */
export const idsField = (what: string) =>
  z
    .array(idField())
    .check(
      z.minLength(1, `Say which ${what}.`),
      z.maxLength(mostAtOnce, `Change ${mostAtOnce} ${what} at a time at most.`),
    );
