import type { FieldError } from '@/lib/api/problem';
import { type StepId, steps } from './steps';
import { emptyValues } from './values';

const fieldsOf = (step: StepId): string[] => Object.keys(emptyValues('')[step]);

/** Where an error belongs: "/company/website" is the company step's `website`. Null where no step has the field. */
export function placeOf({ pointer }: FieldError): { step: StepId; field: string } | null {
  const [head = '', below] = pointer.slice(1).split('/');
  // A company that is gone, or not one at all, is a matter of its name: there one chooses another.
  if (head === 'company_id' || (head === 'company' && !below)) return { step: 'company', field: 'name' };
  if (head === 'company' && below) {
    return fieldsOf('company').includes(below) ? { step: 'company', field: below } : null;
  }
  const step = steps.find((one) => one !== 'company' && fieldsOf(one).includes(head));
  return step ? { step, field: head } : null;
}

/** The errors of one step by its fields, one for each. */
export function errorsIn(step: StepId, errors: readonly FieldError[]): { field: string; detail: string }[] {
  const found = new Map<string, string>();
  for (const error of errors) {
    const place = placeOf(error);
    if (place?.step === step && !found.has(place.field)) found.set(place.field, error.detail);
  }
  return [...found].map(([field, detail]) => ({ field, detail }));
}
