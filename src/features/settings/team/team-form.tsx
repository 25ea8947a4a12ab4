'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Alert from '@mui/material/Alert';
import { useRouter } from 'next/navigation';
import { useForm, useWatch } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import { applyProblem } from '@/components/form/apply-problem';
import { FormDecimalField } from '@/components/form/form-decimal-field';
import { FormSelect } from '@/components/form/form-select';
import { FormTextField } from '@/components/form/form-text-field';
import { useToast } from '@/components/toast/use-toast';
import { CurrencyField } from '@/features/onboarding/components/currency-field';
import { TimeZoneField } from '@/features/onboarding/components/time-zone-field';
import { teamKeys } from '@/features/team/keys';
import { type TeamPatch, type TeamSettings, teamPatchSchema } from '@/features/team/schema';
import { useTeam } from '@/features/team/team-context';
import { can } from '@/lib/auth/permissions';
import { SettingsForm } from '../settings-form';

interface TeamFormProps {
  team: TeamSettings;
  onSaved(team: TeamSettings): void;
}

/** A team's settings, for those who may change them; the others read them. */
export function TeamForm({ team, onSaved }: TeamFormProps) {
  const api = useApi();
  const toast = useToast();
  const router = useRouter();
  const mayChange = can(useTeam().team.role, 'team.update');
  const { name, currency, time_zone, visibility, gross_margin, version } = team;
  const { control, handleSubmit, setError } = useForm<TeamPatch, unknown, TeamPatch>({
    resolver: standardSchemaResolver(teamPatchSchema),
    values: { name, currency, time_zone, visibility, gross_margin, version },
    disabled: !mayChange,
  });
  const chosen = useWatch({ control, name: 'visibility' });

  const save = handleSubmit(async ({ currency: wanted, ...input }) => {
    try {
      const change = team.currency_fixed ? input : { ...input, currency: wanted };
      onSaved(await api.patch<TeamSettings>(teamKeys.one, change));
    } catch (error) {
      return applyProblem(setError, error);
    }
    toast({ message: 'The team’s settings are saved.', severity: 'success' });
    // The shell shows the name, and every page the time zone.
    router.refresh();
  });

  return (
    <SettingsForm
      label="Team"
      submitLabel={mayChange ? 'Save settings' : undefined}
      control={control}
      onSubmit={save}
    >
      {!mayChange && <Alert severity="info">Admins and owners change these.</Alert>}
      <FormTextField control={control} name="name" label="Name" required />
      <CurrencyField
        control={control}
        name="currency"
        label="Currency"
        disabled={team.currency_fixed || !mayChange}
        help={team.currency_fixed ? 'Fixed, because there are deals with amounts in it.' : undefined}
      />
      <TimeZoneField
        control={control}
        name="time_zone"
        label="Time zone"
        help="Decides which day it is: for due dates, closing dates and the dashboard."
      />
      <FormDecimalField
        control={control}
        name="gross_margin"
        label="Gross margin"
        unit="%"
        help="What is left of revenue after direct costs. The dashboard’s lifetime value needs it."
      />
      <FormSelect
        control={control}
        name="visibility"
        label="Who sees what"
        options={[
          { value: 'everyone', label: 'Everyone sees everything' },
          { value: 'own', label: 'Members see only their own' },
        ]}
        help={
          chosen === 'own'
            ? 'A member sees deals that they own, created, collaborate on or follow, their own contacts and companies, and those of their deals. Totals, search, exports and the dashboard count only these. Admins and owners see all.'
            : 'Every member sees all contacts, companies, deals and activities of the team.'
        }
      />
    </SettingsForm>
  );
}
