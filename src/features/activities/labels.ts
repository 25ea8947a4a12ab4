import type { ActivityType, CallOutcome, Direction } from './values';

export const activityLabels: Record<ActivityType, string> = {
  call: 'Call',
  email: 'Email',
  meeting: 'Meeting',
  note: 'Note',
  task: 'Task',
};

export const outcomeLabels: Record<CallOutcome, string> = {
  reached: 'Reached',
  left_message: 'Left a message',
  no_answer: 'No answer',
  busy: 'Busy',
  wrong_number: 'Wrong number',
};

export const callDirections: Record<Direction, string> = { out: 'Outgoing', in: 'Incoming' };
export const emailDirections: Record<Direction, string> = { out: 'Sent', in: 'Received' };
