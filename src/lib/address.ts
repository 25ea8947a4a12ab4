/**
 * A parameter of an address; what is empty or makes no sense counts as absent. Without
 * control characters, which the database cannot hold.
 */
export function readParam<Value extends string = string>(
  params: URLSearchParams,
  name: string,
  fits: ((value: string) => boolean) | ((value: string) => value is Value) = () => true,
): Value | null {
  const value = params
    .get(name)
    ?.replace(/\p{Cc}/gu, '')
    .trim();
  return value && fits(value) ? (value as Value) : null;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isId = (text: string): boolean => uuid.test(text);

/** Whose records are listed: a member's id, or `none`. */
export const isOwner = (text: string): boolean => text === 'none' || isId(text);

/** What Next gives a page, as the browser reads it; a parameter that is given twice counts once. */
export function toSearchParams(params: Record<string, string | string[] | undefined>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => {
      const one = Array.isArray(value) ? value[0] : value;
      return one === undefined ? [] : [[name, one]];
    }),
  );
}
