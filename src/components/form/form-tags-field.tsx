'use client';

import { type FieldValues, useController } from 'react-hook-form';
import type { FieldProps } from './field-props';
import { TagsInput } from './tags-input';

interface FormTagsFieldProps<Values extends FieldValues, Output> extends FieldProps<Values, Output> {
  suggestions?: readonly string[];
  text?: string;
  onText?: (text: string) => void;
  placeholder?: string;
  autoFocus?: boolean;
}

/** An array of words. */
export function FormTagsField<Values extends FieldValues, Output>({
  control,
  name,
  ...props
}: FormTagsFieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control, name });
  const [error] = errorsOf(fieldState.error);
  return (
    <TagsInput
      {...props}
      inputRef={field.ref}
      value={field.value ?? []}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={error}
    />
  );
}

/** The array's own message, or those of the tags that are at fault. */
function errorsOf(error: object | undefined): string[] {
  if (!error) return [];
  if ('message' in error && typeof error.message === 'string') return [error.message];
  return Object.values(error).flatMap((one) => (typeof one === 'object' && one ? errorsOf(one) : []));
}
