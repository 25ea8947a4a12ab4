import type { FieldPath, FieldValues, UseFormSetError } from 'react-hook-form';
import { ApiError } from '@/lib/api/api-error';
import type { Problem } from '@/lib/api/problem';

/**
 * Puts a refused request's errors at their fields and focuses the first; what names
 * no field goes to `root`, where `FormErrorSummary` shows it.
 */
export function applyProblem<Values extends FieldValues>(
  setError: UseFormSetError<Values>,
  failure: Problem | unknown,
): void {
  const problem = failure instanceof ApiError ? failure.problem : (failure as Problem);
  const errors = (problem.errors ?? []).filter(({ pointer }) => pointer !== '');
  errors.forEach(({ pointer, detail }, index) => {
    setError(
      fieldOf(pointer) as FieldPath<Values>,
      { type: 'server', message: detail },
      { shouldFocus: index === 0 },
    );
  });
  if (errors.length === 0) setError('root.server', { type: 'server', message: problem.detail });
}

/** "/people/0/full_name" is the form's `people.0.full_name`. */
const fieldOf = (pointer: string): string =>
  pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
