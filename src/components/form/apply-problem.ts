import type { FieldPath, FieldValues, UseFormSetError } from 'react-hook-form';
import { ApiError } from '@/lib/api/api-error';

/**
 * Puts a refused request's errors at their fields and focuses the first; what names
 * no field goes to `root`, where `FormErrorSummary` shows it.
 */
export function applyProblem<Values extends FieldValues>(
  setError: UseFormSetError<Values>,
  error: unknown,
): void {
  const problem = error instanceof ApiError ? error.problem : null;
  const errors = problem?.errors?.filter(({ pointer }) => pointer !== '') ?? [];
  errors.forEach(({ pointer, detail }, index) => {
    // A path that the form lacks does no harm: the summary shows it too.
    const field = fieldOf(pointer) as FieldPath<Values>;
    setError(field, { type: 'server', message: detail }, { shouldFocus: index === 0 });
  });
  if (errors.length === 0) {
    const message = problem?.detail ?? 'This could not be saved. Try again in a moment.';
    setError('root.server', { type: 'server', message });
  }
}

/** "/people/0/full_name" is the form's `people.0.full_name`. */
const fieldOf = (pointer: string): string =>
  pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
