// Apart from schema.ts, which brings zod, so that a page's first load can know them.

export const activityTypes = ['call', 'email', 'meeting', 'note', 'task'] as const;
export type ActivityType = (typeof activityTypes)[number];

/** Calls and emails come in or go out. */
export const directions = ['in', 'out'] as const;
export type Direction = (typeof directions)[number];

export const callOutcomes = ['reached', 'left_message', 'no_answer', 'busy', 'wrong_number'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** What a timeline can be narrowed to: a type of activity, stage changes, or creation and change of owner. */
export const timelineTypes = [...activityTypes, 'stage', 'change'] as const;

export const subjectKinds = ['contact', 'deal', 'company'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** The record whose timeline it is. */
export interface Subject {
  kind: SubjectKind;
  id: string;
}

/** `open` is all that is not done: the first three together. */
export const taskViews = ['overdue', 'today', 'upcoming', 'done', 'open'] as const;
export type TaskView = (typeof taskViews)[number];
