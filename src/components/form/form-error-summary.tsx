'use client';

import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import { type Control, type FieldError, type FieldValues, useFormState } from 'react-hook-form';

interface FormErrorSummaryProps<Values extends FieldValues, Output> {
  control: Control<Values, unknown, Output>;
}

/**
 * After a refused submit: what failed as a whole, and each bad field as a link to it.
 * What the server refused shows at once, also in a form that was not sent itself.
 */
export function FormErrorSummary<Values extends FieldValues, Output>({
  control,
}: FormErrorSummaryProps<Values, Output>) {
  const { errors, submitCount } = useFormState({ control });
  const found = leavesOf(errors).filter(({ error }) => submitCount > 0 || error.type === 'server');
  if (found.length === 0) return null;
  return (
    <Alert severity="error">
      {found.map(({ path, error }) => (
        <div key={path}>
          {error.ref?.focus ? (
            <Link
              component="button"
              type="button"
              color="inherit"
              underline="always"
              onClick={() => error.ref?.focus?.()}
              sx={{ textAlign: 'left' }}
            >
              {error.message}
            </Link>
          ) : (
            error.message
          )}
        </div>
      ))}
    </Alert>
  );
}

/** Errors nest as the values do; a leaf is what has a message. */
function leavesOf(errors: object, path = ''): { path: string; error: FieldError }[] {
  return Object.entries(errors).flatMap(([key, error]: [string, unknown]) => {
    if (typeof error !== 'object' || error === null || error instanceof Element) return [];
    return isFieldError(error) ? [{ path: path + key, error }] : leavesOf(error, `${path}${key}.`);
  });
}

const isFieldError = (error: object): error is FieldError =>
  'message' in error && typeof error.message === 'string';
