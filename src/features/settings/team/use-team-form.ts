'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useForm } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import { useMergingForm } from '@/components/form/use-merging-form';
import { teamKeys } from '@/features/team/keys';
import { type TeamSettings, teamPatchSchema } from '@/features/team/schema';
import { fieldNames, type TeamFields, type TeamValues, toValues } from './team-values';

/** The form of a team's settings. */
export function useTeamForm(team: TeamSettings, mayChange: boolean, onSaved: (saved: TeamSettings) => void) {
  const api = useApi();
  const form = useForm<TeamValues, unknown, TeamFields>({
    resolver: standardSchemaResolver(teamPatchSchema),
    defaultValues: toValues(team),
    disabled: !mayChange,
  });
  const { clash, save, takeTheirs } = useMergingForm<TeamSettings, TeamValues, TeamFields>({
    form,
    row: team,
    names: fieldNames,
    toValues,
    patch: (change, { version }) => api.patch<TeamSettings>(teamKeys.one, { ...change, version }),
    onSaved,
  });
  return { control: form.control, clash, save, takeTheirs };
}
