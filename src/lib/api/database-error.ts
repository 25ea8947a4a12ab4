import 'server-only';
import type { PostgrestError } from '@supabase/supabase-js';
import { AppError } from './app-error';
import type { FieldError } from './problem';

/** What a unique constraint means to the user; its name is the key. */
const taken: Record<string, FieldError> = {
  companies_name_unique: { pointer: '/name', detail: 'There is already a company of this name.' },
  contacts_email_unique: { pointer: '/email', detail: 'There is already a contact with this address.' },
  team_invites_open_email: {
    pointer: '/email',
    detail: 'This address is invited already. Send that invite again instead.',
  },
};

/** Foreign keys end in `_<column>_fkey`; the column is the field to blame. */
const missing = /"\w+?_team_id_(\w+)_fkey"/;

/** The database's refusal as the API tells it. SQLSTATEs: PostgreSQL manual, appendix A. */
function fromDatabase(error: PostgrestError): AppError {
  const { code, message } = error;
  if (code === 'PT409') return new AppError('conflict', message);
  if (code === 'PT404') return new AppError('not_found', message);
  if (code === '42501') return new AppError('forbidden', 'You are not allowed to do this.');
  if (code === '23505') {
    const field = taken[/"(\w+)"/.exec(message)?.[1] ?? ''];
    return new AppError('conflict', field?.detail ?? 'This is already there.', { errors: field && [field] });
  }
  if (code === '23503') {
    const field = missing.exec(message)?.[1];
    const detail = 'This refers to something that does not exist, or no longer does.';
    return new AppError('conflict', detail, {
      errors: field ? [{ pointer: `/${field}`, detail }] : undefined,
    });
  }
  if (code === 'P0001') return new AppError('invalid_input', message);
  if (code === '23514' || code === '23502' || code?.startsWith('22')) {
    return new AppError('invalid_input', 'A value is out of its allowed range.', { cause: error });
  }
  if (code === '57014') return new AppError('timeout', 'This took too long. Try again.', { cause: error });
  if (code === '40001' || code === '40P01') {
    return new AppError('collision', 'Somebody changed this at the same moment. Try again.');
  }
  if (code === 'PGRST301' || code === 'PGRST303') return new AppError('signed_out', 'Sign in to go on.');
  if (!code)
    return new AppError('unavailable', 'The database cannot be reached. Try again.', { cause: error });
  return new AppError('internal', 'Something went wrong on our side.', { cause: error });
}

/** The data of a Supabase answer, or its error thrown as an `AppError`. */
export function unwrap<Answer extends { data: unknown; error: PostgrestError | null }>(
  answer: Answer,
): Extract<Answer, { error: null }>['data'] {
  if (answer.error) throw fromDatabase(answer.error);
  return answer.data;
}
