import { sameValue } from '../record-field/same-value';

/** Those of a form's fields that differ from the record's. */
export function changedFields<Name extends string, Fields extends Partial<Record<Name, unknown>>>(
  names: readonly Name[],
  record: Record<Name, unknown>,
  fields: Fields,
): Fields {
  const changed = names.filter(
    (name) => fields[name] !== undefined && !sameValue(fields[name], record[name]),
  );
  return Object.fromEntries(changed.map((name) => [name, fields[name]])) as Fields;
}

/**
 * The fields that two people have given different values: `base` is what both saw,
 * `change` what one of them wants, `theirs` what the other has made of it.
 */
export const clashingFields = <Name extends string>(
  names: readonly Name[],
  base: Record<Name, unknown>,
  change: Partial<Record<Name, unknown>>,
  theirs: Record<Name, unknown>,
): Name[] =>
  names.filter(
    (name) =>
      name in change && !sameValue(theirs[name], base[name]) && !sameValue(theirs[name], change[name]),
  );
