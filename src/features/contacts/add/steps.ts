/** The form's steps, from first to last. */
export const steps = ['personal', 'company', 'lead'] as const;
export type StepId = (typeof steps)[number];

export const lastStep: StepId = 'lead';

export const stepNames: Record<StepId, string> = { personal: 'Personal', company: 'Company', lead: 'Lead' };

export const indexOfStep = (step: StepId): number => steps.indexOf(step);

/** The step `by` places further on; the first and the last are the ends. */
export const stepBeside = (step: StepId, by: 1 | -1): StepId => steps[indexOfStep(step) + by] ?? step;
