'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useEffect, useEffectEvent, useState } from 'react';
import { type FieldPathValue, useForm } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import { applyProblem } from '@/components/form/apply-problem';
import { teamKeys } from '@/features/team/keys';
import { type TeamSettings, teamPatchSchema } from '@/features/team/schema';
import { ApiError } from '@/lib/api/api-error';
import { changeOf, clashOf, type FieldName, type TeamFields, type TeamValues, toValues } from './team-values';

interface Clash {
  theirs: TeamSettings;
  names: FieldName[];
}

/**
 * The form of a team's settings. What somebody else changed meanwhile comes in by
 * itself where one has not changed it, too; where one has, both values are kept until
 * it is decided which of them holds.
 */
export function useTeamForm(team: TeamSettings, mayChange: boolean, onSaved: (saved: TeamSettings) => void) {
  const api = useApi();
  // What the form began with: the settings may be fetched anew while one types.
  const [base, setBase] = useState(team);
  const [clash, setClash] = useState<Clash | null>(null);
  const form = useForm<TeamValues, unknown, TeamFields>({
    resolver: standardSchemaResolver(teamPatchSchema),
    defaultValues: toValues(team),
    disabled: !mayChange,
  });
  // Read while rendering, so that the form keeps track of it.
  const { isDirty } = form.formState;

  function startFrom(current: TeamSettings) {
    setBase(current);
    setClash(null);
    form.reset(toValues(current));
  }

  const follow = useEffectEvent((current: TeamSettings) => {
    if (!isDirty && current.version > base.version) startFrom(current);
  });
  useEffect(() => follow(team), [team]);

  async function send(change: TeamFields, before: TeamSettings): Promise<void> {
    try {
      const saved = await api.patch<TeamSettings>(teamKeys.one, { ...change, version: before.version });
      startFrom(saved);
      onSaved(saved);
    } catch (error) {
      const theirs =
        error instanceof ApiError && error.status === 409
          ? (error.problem.current as TeamSettings | undefined)
          : undefined;
      if (!theirs) return applyProblem(form.setError, error);
      const names = clashOf(before, change, theirs);
      if (names.length === 0) return send(change, theirs);
      setBase(theirs);
      setClash({ theirs, names });
      form.reset(toValues(theirs), { keepDirtyValues: true });
    }
  }

  return {
    control: form.control,
    clash,
    save: form.handleSubmit(async (fields) => {
      const change = changeOf(base, fields);
      if (Object.keys(change).length > 0) return send(change, base);
      startFrom(team);
      onSaved(team);
    }),
    /** Gives up one's own value of a setting. */
    takeTheirs(name: FieldName) {
      if (!clash) return;
      const names = clash.names.filter((other) => other !== name);
      form.setValue(name, toValues(clash.theirs)[name] as FieldPathValue<TeamValues, FieldName>, {
        shouldDirty: true,
      });
      setClash(names.length > 0 ? { ...clash, names } : null);
    },
  };
}
