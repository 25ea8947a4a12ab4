import { expect, it } from 'vitest';
import { amountWords } from '../amount-words';
import { dealCreateSchema, dealFormSchema } from '../schema';
import { amountTyping } from './typings';

const unreadable = 'Give an amount such as 1,234.56, at most €100,000,000,000.';

it.each([
  ['12,5abc', unreadable],
  ['1,234.567', unreadable],
  ['99999999999999999', unreadable],
  ['-1', 'An amount cannot be negative.'],
  ['100,000,000,000.01', 'At most €100,000,000,000.'],
])('says of “%s” in people’s words what is wrong', (text, refusal) => {
  expect(amountTyping('EUR', 'en-US').read(text)).toEqual({ refusal });
});

it('takes the most there is', () => {
  expect(amountTyping('EUR', 'en-US').read('100,000,000,000')).toEqual({ value: 10_000_000_000_000 });
});

it('says the same in a form, and to programs that they send minor units', () => {
  const complaint = (schema: typeof dealCreateSchema, amount: number) =>
    schema.safeParse({ amount }).error?.issues.find(({ path }) => path[0] === 'amount')?.message;
  const form = dealFormSchema(amountWords('EUR', 'en-US'));
  expect(complaint(form, Number.NaN)).toBe(unreadable);
  expect(complaint(form, 10_000_000_000_001)).toBe('At most €100,000,000,000.');
  expect(complaint(dealCreateSchema, 1.5)).toBe('Give the amount in minor units, as a whole number.');
});
