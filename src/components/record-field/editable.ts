/** A record as its fields see it: what it holds, how a change is saved, who else shows it. */
export interface Editable<Row extends Versioned, Change extends object> {
  row: Row;
  /** Sends a change that was made to `version`; 409 with the row as `current` where it has moved on. */
  save(change: Change, version: number): Promise<Row>;
  /** Shows what has become of the row, wherever it is shown. */
  show(row: Row): void;
}

export interface Versioned {
  version: number;
}

/** The fields that can be changed, and hold a `Value`. */
export type FieldName<Row extends Versioned, Change extends object, Value = unknown> = {
  [Name in Exclude<keyof Row & keyof Change & string, 'version'>]: Row[Name] extends Value ? Name : never;
}[Exclude<keyof Row & keyof Change & string, 'version'>];
