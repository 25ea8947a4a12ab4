'use client';

import { toNestErrors } from '@hookform/resolvers';
import { type BaseSyntheticEvent, useEffect, useEffectEvent } from 'react';
import {
  type DefaultValues,
  type FieldErrors,
  type FieldPath,
  type Resolver,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import { useAddContact } from './add-contact-provider';
import { checkStep } from './check';
import { errorsIn } from './place-of';
import { lastStep, type StepId, stepBeside, steps } from './steps';
import type { AddContactValues } from './values';

export interface StepForm<Step extends StepId> extends UseFormReturn<AddContactValues[Step]> {
  step: Step;
  /** Checks the step, then goes on: to the step whose button was pressed, or the next one; the last one saves. */
  submit(event: BaseSyntheticEvent): Promise<void>;
}

/** A form of one step's fields, which checks itself alone; what is typed goes to the provider at once. */
export function useStepForm<Step extends StepId>(step: Step): StepForm<Step> {
  type Values = AddContactValues[Step];
  const { state, dispatch, save } = useAddContact();
  const whole = (values: Values): AddContactValues => ({ ...state.values, [step]: values });

  const resolver: Resolver<Values> = (values, _context, options) => {
    const found = errorsIn(step, checkStep(step, whole(values)));
    if (found.length === 0) return { values, errors: {} };
    const errors = Object.fromEntries(
      found.map(({ field, detail }) => [field, { type: 'check', message: detail }]),
    );
    return { values: {}, errors: toNestErrors(errors as FieldErrors<Values>, options) };
  };
  const form = useForm<Values>({
    defaultValues: state.values[step] as DefaultValues<Values>,
    resolver,
  });
  const { subscribe, getValues, setError, clearErrors, getFieldState, handleSubmit } = form;

  const share = useEffectEvent((values: Values, name?: string) => {
    dispatch({ type: 'changed', values: { [step]: values } });
    // It was said of what stood there before.
    const field = name as FieldPath<Values> | undefined;
    if (field && getFieldState(field).error?.type === 'server') clearErrors(field);
  });
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values, name }) => share(values as Values, name),
      }),
    [subscribe],
  );

  const begin = useEffectEvent(() => {
    // Typed into the server's page before React had it: see useEarlyInput.
    const values = getValues();
    if (JSON.stringify(values) !== JSON.stringify(state.values[step])) share(values);
    errorsIn(step, state.refused).forEach(({ field, detail }, index) => {
      const error = { type: 'server', message: detail };
      setError(field as FieldPath<Values>, error, { shouldFocus: index === 0 });
    });
  });
  useEffect(() => begin(), []);

  const submit = handleSubmit(async (values, event) => {
    if (step === lastStep) return save(whole(values as Values));
    dispatch({ type: 'moved', to: wantedStep(event) ?? stepBeside(step, 1) });
  });
  return { ...form, step, submit };
}

/** The step whose button sent the form. */
function wantedStep(event: BaseSyntheticEvent | undefined): StepId | undefined {
  const sent = event?.nativeEvent;
  const value = sent instanceof SubmitEvent ? sent.submitter?.getAttribute('value') : null;
  return steps.find((step) => step === value);
}
