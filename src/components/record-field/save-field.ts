import { ApiError, currentOf } from '@/lib/api/api-error';
import type { Editable, FieldName, Versioned } from './editable';
import { sameValue } from './same-value';

/** What came of saving a field. */
export type Outcome<Row> =
  | { is: 'saved'; row: Row }
  /** `again` where another try may help: what was typed is fine, the way to the server was not. */
  | { is: 'failed'; message: string; again: boolean }
  /** Somebody else has given the field another value meanwhile. */
  | { is: 'conflict'; theirs: Row };

/**
 * Saves one field of a record that was last seen as `base`. A change of other fields by
 * somebody else is no conflict: the same change is made to the row as it then is.
 */
export async function saveField<
  Row extends Versioned,
  Change extends object,
  Name extends FieldName<Row, Change>,
>(
  record: Editable<Row, Change>,
  name: Name,
  value: Row[Name],
  extra: Partial<Change>,
  base: Row,
): Promise<Outcome<Row>> {
  try {
    const row = await record.save({ ...extra, [name]: value } as Change, base.version);
    record.show(row);
    return { is: 'saved', row };
  } catch (error) {
    const theirs = currentOf<Row>(error);
    if (!theirs) return { is: 'failed', ...reasonOf(error) };
    record.show(theirs);
    if (sameValue(theirs[name], value)) return { is: 'saved', row: theirs };
    if (sameValue(theirs[name], base[name])) return saveField(record, name, value, extra, theirs);
    return { is: 'conflict', theirs };
  }
}

/** A problem with one field says more about it than the request's own words. */
function reasonOf(error: unknown) {
  if (!(error instanceof ApiError)) return { message: 'This could not be saved.', again: true };
  const [first] = error.problem.errors ?? [];
  return { message: first?.detail ?? error.message, again: error.status === 0 || error.status >= 500 };
}
