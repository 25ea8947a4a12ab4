import { expect, it, vi } from 'vitest';
import { ApiError } from '@/lib/api/api-error';
import { applyProblem } from './apply-problem';

const refused = (errors?: { pointer: string; detail: string }[]) =>
  new ApiError({
    title: 'Invalid input',
    status: 422,
    detail: 'No good.',
    code: 'invalid_input',
    request_id: '',
    errors,
  });

it('puts each error at its field and focuses the first', () => {
  const setError = vi.fn();
  applyProblem(
    setError,
    refused([
      { pointer: '/title', detail: 'Too long.' },
      { pointer: '/people/0/a~1b', detail: 'Missing.' },
    ]),
  );
  expect(setError.mock.calls).toEqual([
    ['title', { type: 'server', message: 'Too long.' }, { shouldFocus: true }],
    ['people.0.a/b', { type: 'server', message: 'Missing.' }, { shouldFocus: false }],
  ]);
});

it.each([
  ['a problem without fields', refused(), 'No good.'],
  ['one with the whole body', refused([{ pointer: '', detail: 'No body.' }]), 'No good.'],
  ['anything else', new Error('bug'), 'This could not be saved. Try again in a moment.'],
])('shows %s for the form as a whole', (_name, error, message) => {
  const setError = vi.fn();
  applyProblem(setError, error);
  expect(setError.mock.calls).toEqual([['root.server', { type: 'server', message }]]);
});
