import { expect, it, vi } from 'vitest';
import { ApiError } from '@/lib/api/api-error';
import { saveField } from './save-field';

interface Person {
  version: number;
  name: string;
  town: string;
}

const base: Person = { version: 1, name: 'Mia', town: 'Rome' };

const refused = (status: number, extra: object = {}) =>
  new ApiError({ title: '', status, detail: 'No.', code: '', request_id: '', ...extra });

/** A record whose saves are answered one after the other. */
function record(...answers: (Person | Error)[]) {
  const save = vi.fn(async (_change: Partial<Person>, _version: number) => {
    const answer = answers.shift();
    if (!answer || answer instanceof Error) throw answer;
    return answer;
  });
  return { row: base, save, show: vi.fn() };
}

it('sends the field alone, with what goes along, and shows the answer', async () => {
  const saved = { version: 2, name: 'Ada', town: 'Oslo' };
  const mia = record(saved);
  expect(await saveField(mia, 'name', 'Ada', { town: 'Oslo' }, base)).toEqual({ is: 'saved', row: saved });
  expect(mia.save).toHaveBeenCalledWith({ name: 'Ada', town: 'Oslo' }, 1);
  expect(mia.show).toHaveBeenCalledWith(saved);
});

it('tries again on the row as it is when somebody else changed another field', async () => {
  const theirs = { version: 5, name: 'Mia', town: 'Bern' };
  const saved = { version: 6, name: 'Ada', town: 'Bern' };
  const mia = record(refused(409, { current: theirs }), saved);
  expect(await saveField(mia, 'name', 'Ada', {}, base)).toEqual({ is: 'saved', row: saved });
  expect(mia.save).toHaveBeenLastCalledWith({ name: 'Ada' }, 5);
});

it('is a conflict when somebody else changed this field', async () => {
  const theirs = { version: 5, name: 'Eva', town: 'Rome' };
  const mia = record(refused(409, { current: theirs }));
  expect(await saveField(mia, 'name', 'Ada', {}, base)).toEqual({ is: 'conflict', theirs });
  expect(mia.show).toHaveBeenCalledWith(theirs);
});

it('is saved when somebody else wrote the same', async () => {
  const theirs = { version: 5, name: 'Ada', town: 'Rome' };
  const mia = record(refused(409, { current: theirs }));
  expect(await saveField(mia, 'name', 'Ada', {}, base)).toEqual({ is: 'saved', row: theirs });
});

it.each([
  [
    'what is wrong with the field',
    refused(422, { errors: [{ pointer: '/name', detail: 'Too long.' }] }),
    'Too long.',
    false,
  ],
  [
    'that a value is taken',
    refused(409, { errors: [{ pointer: '/name', detail: 'Taken.' }] }),
    'Taken.',
    false,
  ],
  ['a refusal', refused(403), 'No.', false],
  ['a lost connection, which may come back', refused(0), 'No.', true],
  ['a server that fails, which may recover', refused(503), 'No.', true],
])('says %s', async (_what, error, message, again) => {
  expect(await saveField(record(error), 'name', 'Ada', {}, base)).toEqual({ is: 'failed', message, again });
});
