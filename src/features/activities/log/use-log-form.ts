'use client';

import { type FieldErrors, type Resolver, useForm } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import { applyProblem } from '@/components/form/apply-problem';
import { useTeam } from '@/features/team/team-context';
import { useActivityCaches } from '../hooks/use-activity-caches';
import { activityKeys } from '../keys';
import { type Activity, activityCreateSchema } from '../schema';
import type { ActivityType, Subject } from '../values';
import { useLogDraft } from './log-draft';
import { emptyLog, type LogValues, logOf, toActivity } from './log-values';

interface Log {
  type: ActivityType;
  /** What a new activity hangs on. */
  subject: Subject | null;
  /** The one to change; without it, a new one is logged. */
  activity?: Activity;
  onSaved(): void;
}

/** A form that logs an activity or changes one. What was typed is kept for the session until it is saved. */
export function useLogForm({ type, subject, activity, onSaved }: Log) {
  const api = useApi();
  const { team, user } = useTeam();
  const { refetch } = useActivityCaches();
  const draft = useLogDraft(activity ? `activity ${activity.id}` : `${type} ${subject?.kind} ${subject?.id}`);
  const hangsOn = activity ? linkOf(activity) : subject;
  const resolver: Resolver<LogValues> = (values) => {
    const parsed = activityCreateSchema.safeParse(toActivity(type, values, hangsOn, team.time_zone));
    if (parsed.success) return { values, errors: {} };
    const errors: FieldErrors = {};
    for (const { path, message } of parsed.error.issues) {
      const [field = ''] = path[0] === 'metadata' ? path.slice(1) : path;
      errors[String(field)] ??= { type: 'value', message };
    }
    return { values: {}, errors };
  };
  const form = useForm<LogValues>({
    resolver,
    defaultValues: {
      ...(activity ? logOf(activity, team.time_zone, user.id) : emptyLog(team.time_zone, user.id)),
      ...draft.read(),
    },
  });

  const save = form.handleSubmit(async (values) => {
    const {
      type: _type,
      contact_id,
      deal_id,
      company_id,
      ...fields
    } = toActivity(type, values, hangsOn, team.time_zone);
    try {
      if (activity) {
        await api.patch(activityKeys.one(activity.id), { ...fields, version: activity.version });
      } else {
        await api.post(activityKeys.all, { ...fields, type, contact_id, deal_id, company_id });
      }
    } catch (error) {
      return applyProblem(form.setError, error);
    }
    draft.clear();
    onSaved();
    await refetch();
  });

  return { ...form, save, keep: () => draft.write(form.getValues()) };
}

/** Any of its records will do: the API asks for one. */
function linkOf({ contact_id, deal_id, company_id }: Activity): Subject | null {
  if (deal_id) return { kind: 'deal', id: deal_id };
  if (contact_id) return { kind: 'contact', id: contact_id };
  return company_id ? { kind: 'company', id: company_id } : null;
}
