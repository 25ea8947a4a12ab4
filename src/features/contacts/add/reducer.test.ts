import { describe, expect, it } from 'vitest';
import { type AddContactAction, type AddContactState, addContactReducer, openedWith } from './reducer';
import { emptyValues } from './values';

const empty = emptyValues('me');
const owner_id = '0198c0de-0000-7000-8000-000000000001';
const named = {
  ...empty,
  personal: { ...empty.personal, first_name: 'Ana' },
  lead: { ...empty.lead, owner_id },
};
const play = (state: AddContactState, ...actions: AddContactAction[]) =>
  actions.reduce(addContactReducer, state);
const refusal = (...pointers: string[]): AddContactAction => ({
  type: 'refused',
  detail: 'No.',
  errors: pointers.map((pointer) => ({ pointer, detail: 'No.' })),
});

describe('moving', () => {
  it('goes on step by step, and remembers how far it came', () => {
    const end = play(openedWith(named), { type: 'moved', to: 'company' }, { type: 'moved', to: 'lead' });
    expect(end).toMatchObject({ step: 'lead', furthest: 'lead', moved: true });
    expect(play(end, { type: 'moved', to: 'personal' })).toMatchObject({
      step: 'personal',
      furthest: 'lead',
      values: named,
    });
  });

  it('stops at the first step that is not right, with what is wrong there', () => {
    const company = { ...empty.company, name: 'Acme', website: 'x y' };
    const state = { ...openedWith({ ...named, company }), furthest: 'lead' as const };
    const stopped = play(state, { type: 'moved', to: 'lead' });
    expect(stopped.step).toBe('company');
    expect(stopped.refused.map(({ pointer }) => pointer)).toEqual(['/company/website']);
  });
});

describe('a refusal', () => {
  const atEnd = play(openedWith(named), { type: 'moved', to: 'lead' }, { type: 'saving', id: 'a' });

  it('leads to the first step that it names, and waits for the others', () => {
    const refused = play(atEnd, refusal('/tags/1', '/company/name', '/email'));
    expect(refused).toMatchObject({ step: 'personal', phase: 'editing', failure: null, values: named });
    const next = play(refused, { type: 'moved', to: 'company' });
    expect(next.step).toBe('company');
    expect(next.refused.map(({ pointer }) => pointer)).toEqual(['/tags/1', '/company/name']);
  });

  it('that names no field stays where one is', () => {
    for (const action of [refusal(), refusal('/unheard_of')]) {
      expect(play(atEnd, action)).toMatchObject({
        step: 'lead',
        phase: 'editing',
        failure: 'No.',
        values: named,
      });
    }
  });

  it('keeps the id that was sent, for the same values only', () => {
    const refused = play(atEnd, refusal());
    expect(refused.sentAs).toBe('a');
    expect(play(refused, { type: 'moved', to: 'personal' }).sentAs).toBe('a');
    expect(play(refused, { type: 'changed', values: { lead: named.lead } }).sentAs).toBeNull();
  });

  it('is forgotten with the next try', () => {
    const again = play(atEnd, refusal('/tags'), { type: 'saving', id: 'a' });
    expect(again).toMatchObject({ refused: [], failure: null, phase: 'saving' });
  });
});

describe('the draft', () => {
  const draft = {
    step: 'lead' as const,
    furthest: 'lead' as const,
    opened_for: null,
    sent_as: null,
    values: named,
  };

  it('comes back where it was left', () => {
    const restored = play(openedWith(empty), { type: 'restored', draft });
    expect(restored).toMatchObject({ step: 'lead', values: named, note: 'restored', keep: true, filled: 1 });
  });

  it('comes back no further than it is right', () => {
    const restored = play(openedWith(empty), { type: 'restored', draft: { ...draft, values: empty } });
    expect(restored.step).toBe('personal');
  });

  it('is worth keeping once something was typed, until it is saved', () => {
    const opened = openedWith(empty);
    expect(opened.keep).toBe(false);
    const typed = play(opened, { type: 'changed', values: { personal: named.personal } });
    expect(typed).toMatchObject({ keep: true, values: { personal: named.personal, lead: empty.lead } });
    const saved = play(typed, { type: 'saving', id: 'a' }, { type: 'saved' });
    expect(saved.keep).toBe(false);
    expect(play(saved, { type: 'changed', values: { lead: named.lead } }).keep).toBe(false);
  });

  it('makes room for what was typed elsewhere, and can be brought back', () => {
    const elsewhere = { ...named, personal: { ...empty.personal, first_name: 'Ben' } };
    const fresh = play(openedWith(empty), { type: 'handedOver', values: elsewhere });
    expect(fresh).toMatchObject({ values: elsewhere, keep: true, note: null, beforeDiscard: null });
    const instead = play(
      openedWith(empty),
      { type: 'restored', draft },
      { type: 'handedOver', values: elsewhere },
    );
    expect(instead).toMatchObject({ step: 'personal', values: elsewhere, note: 'discarded' });
    expect(play(instead, { type: 'undone' })).toMatchObject({ step: 'lead', values: named, keep: true });
  });

  it('that was discarded can be brought back, until something else is typed', () => {
    const restored = play(openedWith(empty), { type: 'restored', draft });
    const discarded = play(restored, { type: 'discarded', values: empty });
    expect(discarded).toMatchObject({ step: 'personal', furthest: 'personal', values: empty, keep: false });
    expect(play(discarded, { type: 'undone' })).toMatchObject({ step: 'lead', values: named, keep: true });
    const typed = play(discarded, { type: 'changed', values: { lead: empty.lead } });
    expect(play(typed, { type: 'undone' })).toBe(typed);
  });
});
