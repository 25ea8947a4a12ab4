'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type FieldErrors, type Resolver, useForm } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import { applyProblem } from '@/components/form/apply-problem';
import { useTeam } from '@/features/team/team-context';
import { currentOf } from '@/lib/api/api-error';
import { useActivityCaches } from '../hooks/use-activity-caches';
import { activityKeys } from '../keys';
import { type Activity, activityCreateSchema } from '../schema';
import type { ActivityType, Subject } from '../values';
import { logDraft } from './log-draft';
import {
  changedOf,
  emptyLog,
  type FieldName,
  type LogBase,
  type LogValues,
  logOf,
  mergeLogs,
  toActivity,
  toPatch,
} from './log-values';

interface Log {
  /** A new one's may change while the form is open: what was typed stays. */
  type: ActivityType;
  /** What a new activity hangs on. */
  subject: Subject | null;
  /** The one to change; without it, a new one is logged. */
  activity?: Activity;
  onSaved(): void;
}

export interface Clash {
  theirs: Activity;
  names: FieldName[];
}

/**
 * A form that logs an activity or changes one. What was typed is kept until it is saved or
 * given up. What somebody else changed meanwhile comes into a form that was not touched,
 * and stays where one has not changed it, too; where one has, it is shown, and only a
 * second save goes over it.
 */
export function useLogForm({ type, subject, activity, onSaved }: Log) {
  const api = useApi();
  const { team, user } = useTeam();
  const { refetch } = useActivityCaches();
  const place = { timeZone: team.time_zone, userId: user.id };
  const of = activity ? `activity ${activity.id}` : `${subject?.kind} ${subject?.id}`;
  const draft = logDraft({ storage: () => localStorage, key: `cairn:log:${team.id}:${user.id}:${of}` });
  // What the form began with: the activity may be fetched anew while one types.
  const [base, setBase] = useState<LogBase>(() =>
    activity ? logOf(activity, place) : emptyLog(place, subject),
  );
  const [kept] = useState(() => draft.read(base.version));
  const [clash, setClash] = useState<Clash | null>(null);
  const resolver: Resolver<LogValues> = (values) => {
    const parsed = activityCreateSchema.safeParse(toActivity(type, values, team.time_zone));
    if (parsed.success) return { values, errors: {} };
    const errors: FieldErrors = {};
    for (const { path, message } of parsed.error.issues) {
      const [field = ''] = path[0] === 'metadata' ? path.slice(1) : path;
      // "contact_id" is the form's `contact`.
      const name = String(field).replace(/(contact|deal|company)_id$/, '$1');
      errors[name] ??= { type: 'value', message };
    }
    return { values: {}, errors };
  };
  const form = useForm<LogValues>({ resolver, defaultValues: { ...base.values, ...kept } });

  // Saved or given up: what the form still says while it closes is no draft.
  const isOver = useRef(false);
  function drop() {
    isOver.current = true;
    draft.clear();
  }
  const keep = useEffectEvent((values: LogValues) => {
    if (!isOver.current) draft.write(base, values);
  });
  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: ({ values }) => keep(values) }),
    [form.subscribe],
  );
  const follow = useEffectEvent((current: Activity) => {
    if (current.version <= (base.version ?? 0)) return;
    if (Object.keys(changedOf(base.values, form.getValues())).length > 0) return;
    const now = logOf(current, place);
    setBase(now);
    form.reset(now.values);
  });
  useEffect(() => activity && follow(activity), [activity]);
  // What another type wants is no matter of this one's.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the type is what changed.
  useEffect(() => form.clearErrors(), [type, form.clearErrors]);

  async function send(values: LogValues, before: LogBase): Promise<void> {
    try {
      if (activity) {
        const patch = toPatch(type, before.values, values, team.time_zone);
        const url = activityKeys.one(activity.id);
        if (Object.keys(patch).length > 0) await api.patch(url, { ...patch, version: before.version });
      } else {
        await api.post(activityKeys.all, toActivity(type, values, team.time_zone));
      }
    } catch (error) {
      const theirs = currentOf<Activity>(error);
      if (!theirs) return applyProblem(form.setError, error);
      const now = logOf(theirs, place);
      const merged = mergeLogs(before.values, values, now.values);
      if (merged.clashes.length === 0) return send(merged.values, now);
      setBase(now);
      setClash({ theirs, names: merged.clashes });
      return form.reset(merged.values);
    }
    drop();
    onSaved();
    await refetch();
  }

  return {
    control: form.control,
    pending: form.formState.isSubmitting,
    clash,
    save: form.handleSubmit((values) => send(values, base)),
    /** What was typed is not wanted any more. */
    discard: drop,
    /** Gives up one's own value of a field. */
    takeTheirs(name: FieldName) {
      if (!clash) return;
      const names = clash.names.filter((other) => other !== name);
      form.setValue(name, base.values[name]);
      setClash(names.length > 0 ? { ...clash, names } : null);
    },
  };
}
