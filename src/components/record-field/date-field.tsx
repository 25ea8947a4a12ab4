'use client';

import { DayInput } from './day-input';
import type { Editable, FieldName, Versioned } from './editable';
import { FieldNote } from './field-note';
import { useField } from './use-field';

interface DateFieldProps<
  Row extends Versioned,
  Change extends object,
  Name extends FieldName<Row, Change, string | null>,
> {
  of: Editable<Row, Change>;
  name: Name;
  label: string;
  words(row: Row): string;
}

/** A calendar day in a form; it is saved once it is complete. */
export function DateField<
  Row extends Versioned,
  Change extends object,
  Name extends FieldName<Row, Change, string | null>,
>({ of: record, name, label, words }: DateFieldProps<Row, Change, Name>) {
  const field = useField(record, name);
  return (
    <div>
      <DayInput
        label={label}
        value={field.value as string | null}
        onSave={(day) => field.save(day as Row[Name])}
      />
      <FieldNote field={field} words={words} />
    </div>
  );
}
