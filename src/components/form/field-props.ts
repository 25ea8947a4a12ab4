import type { ReactNode } from 'react';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';

/** What every form field takes. `Output` is what the form's schema makes of its values. */
export interface FieldProps<Values extends FieldValues, Output> {
  control: Control<Values, unknown, Output>;
  name: FieldPath<Values>;
  label: string;
  /** Stands under the field until an error takes its place. */
  help?: ReactNode;
  required?: boolean;
  disabled?: boolean;
}
