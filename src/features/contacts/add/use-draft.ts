'use client';

import { type Dispatch, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { useTeam } from '@/features/team/team-context';
import { type Draft, type DraftPlace, readDraft, removeDraft, writeDraft } from './draft';
import { takeHandedOver } from './hand-over';
import type { AddContactAction, AddContactState } from './reducer';
import { type CompanyChoice, emptyValues, withCompany } from './values';

/** Long enough not to write at each letter, short enough that a crash costs a word at most. */
const pauseMs = 300;

/** Keeps what is typed in this browser, and brings it back when the form is opened again. */
export function useDraft(
  state: AddContactState,
  company: CompanyChoice | null,
  dispatch: Dispatch<AddContactAction>,
): void {
  const { team, user } = useTeam();
  const { keep, values, step, furthest, sentAs } = state;
  /** The draft that lies there is of this form, which may remove it. */
  const ours = useRef(false);
  const pending = useRef(false);
  const opened = useRef(false);

  const place = (): DraftPlace | null => {
    try {
      return { storage: window.localStorage, team_id: team.id, user_id: user.id };
    } catch {
      return null;
    }
  };

  const restore = (draft: Draft) => {
    ours.current = true;
    // Opened from another company's page than the draft was: that company is meant now.
    const elsewhere = company && company.id !== draft.opened_for;
    dispatch({
      type: 'restored',
      draft: { ...draft, values: elsewhere ? withCompany(draft.values, company) : draft.values },
    });
  };
  const open = useEffectEvent(() => {
    if (opened.current) return;
    opened.current = true;
    const where = place();
    const draft = where && readDraft(where);
    if (draft) restore(draft);
    const values = takeHandedOver(emptyValues(user.id));
    if (values) dispatch({ type: 'handedOver', values });
  });
  // Before the browser paints, so that the empty form does not flash.
  useLayoutEffect(() => open(), []);

  const write = useEffectEvent(() => {
    const where = place();
    if (!where || !pending.current) return;
    pending.current = false;
    ours.current = true;
    writeDraft(where, { step, furthest, opened_for: company?.id ?? null, sent_as: sentAs, values });
  });
  const remove = useEffectEvent(() => {
    const where = place();
    if (where && ours.current) removeDraft(where);
    ours.current = false;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of these is what is to be kept.
  useEffect(() => {
    pending.current = keep;
    if (!keep) return remove();
    const timer = setTimeout(() => write(), pauseMs);
    return () => clearTimeout(timer);
  }, [keep, values, step, furthest, sentAs]);

  // A page that is left has no time for the pause.
  useEffect(() => {
    const onHide = () => write();
    window.addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      onHide();
      window.removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, []);
}
