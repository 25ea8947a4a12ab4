'use client';

import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import { type Control, type FieldError, type FieldValues, useFormState } from 'react-hook-form';

interface FormErrorSummaryProps<Values extends FieldValues, Output> {
  control: Control<Values, unknown, Output>;
}

/** After a refused submit: what failed as a whole, and each bad field as a link to it. */
export function FormErrorSummary<Values extends FieldValues, Output>({
  control,
}: FormErrorSummaryProps<Values, Output>) {
  const { errors, submitCount } = useFormState({ control });
  const found = submitCount > 0 ? flatten(errors) : [];
  if (found.length === 0) return null;
  return (
    <Alert severity="error">
      {found.map(({ message, ref }) => (
        <div key={message}>
          {ref?.focus ? (
            <Link
              component="button"
              type="button"
              color="inherit"
              underline="always"
              onClick={() => ref.focus?.()}
            >
              {message}
            </Link>
          ) : (
            message
          )}
        </div>
      ))}
    </Alert>
  );
}

/** Errors nest as the values do; a leaf is what has a message. */
function flatten(errors: object): FieldError[] {
  return Object.values(errors).flatMap((error: unknown) => {
    if (typeof error !== 'object' || error === null || error instanceof Element) return [];
    return 'message' in error && typeof error.message === 'string' ? [error as FieldError] : flatten(error);
  });
}
