import type { FieldError } from '@/lib/api/problem';
import { checkStep, stepWithinReach } from './check';
import type { Draft } from './draft';
import { placeOf } from './place-of';
import { indexOfStep, type StepId, steps } from './steps';
import type { AddContactValues } from './values';

export interface AddContactState {
  step: StepId;
  /** The furthest step seen; those up to it can be clicked. */
  furthest: StepId;
  values: AddContactValues;
  /** Counts up when the fields are filled from outside, which makes the step's form anew. */
  filled: number;
  /** What was refused and waits for the steps that it names. */
  refused: FieldError[];
  /** Why nothing was saved, where no field is to blame. */
  failure: string | null;
  /**
   * The id that the contact was sent with: where no answer came, the same is sent again with
   * the same id, and saved once. Null once something else is typed.
   */
  sentAs: string | null;
  /** `saved` lasts until the next page is there. */
  phase: 'editing' | 'saving' | 'saved';
  /** Something was typed that a draft should keep. */
  keep: boolean;
  /** A step was gone to, rather than shown at first: it takes the focus. */
  moved: boolean;
  note: 'restored' | 'discarded' | null;
  /** For Undo. */
  beforeDiscard: AddContactState | null;
}

export type AddContactAction =
  | { type: 'restored'; draft: Draft }
  | { type: 'handedOver'; values: AddContactValues }
  | { type: 'changed'; values: Partial<AddContactValues> }
  | { type: 'moved'; to: StepId }
  | { type: 'saving'; id: string }
  | { type: 'saved' }
  | { type: 'refused'; detail: string; errors: FieldError[] }
  | { type: 'discarded'; values: AddContactValues }
  | { type: 'undone' };

export const openedWith = (values: AddContactValues): AddContactState => ({
  step: 'personal',
  furthest: 'personal',
  values,
  filled: 0,
  refused: [],
  failure: null,
  sentAs: null,
  phase: 'editing',
  keep: false,
  moved: false,
  note: null,
  beforeDiscard: null,
});

export function addContactReducer(state: AddContactState, action: AddContactAction): AddContactState {
  switch (action.type) {
    case 'restored': {
      const { step, furthest, values, sent_as } = action.draft;
      return {
        ...openedWith(values),
        step: stepWithinReach(step, values),
        furthest,
        sentAs: sent_as,
        filled: state.filled + 1,
        keep: true,
        note: 'restored',
      };
    }
    case 'handedOver':
      return {
        ...openedWith(action.values),
        filled: state.filled + 1,
        keep: true,
        // Two people cannot be typed at once: the draft makes room, and Undo brings it back.
        note: state.keep ? 'discarded' : null,
        beforeDiscard: state.keep ? state : null,
      };
    case 'changed':
      return {
        ...state,
        values: { ...state.values, ...action.values },
        sentAs: null,
        keep: state.phase !== 'saved',
        note: state.note === 'discarded' ? null : state.note,
        beforeDiscard: null,
      };
    case 'moved':
      return move(state, action.to);
    case 'saving':
      return { ...state, phase: 'saving', sentAs: action.id, failure: null, refused: [] };
    case 'saved':
      return { ...state, phase: 'saved', keep: false };
    case 'refused': {
      const blamed = steps.find((step) => action.errors.some((error) => placeOf(error)?.step === step));
      const refused = { ...state, phase: 'editing' as const, refused: action.errors };
      if (!blamed) return { ...refused, failure: action.detail };
      return { ...refused, step: blamed, moved: true, filled: state.filled + 1 };
    }
    case 'discarded':
      return {
        ...openedWith(action.values),
        filled: state.filled + 1,
        moved: true,
        note: 'discarded',
        beforeDiscard: state,
      };
    case 'undone':
      return state.beforeDiscard
        ? { ...state.beforeDiscard, filled: state.filled + 1, moved: true, note: null }
        : state;
  }
}

/** Back freely; onwards up to the first step that is not right yet, whose errors then show. */
function move(state: AddContactState, to: StepId): AddContactState {
  const step = stepWithinReach(to, state.values);
  const refused = state.refused.filter((error) => placeOf(error)?.step !== state.step);
  return {
    ...state,
    step,
    furthest: indexOfStep(step) > indexOfStep(state.furthest) ? step : state.furthest,
    refused: step === to ? refused : checkStep(step, state.values),
    failure: null,
    moved: true,
  };
}
