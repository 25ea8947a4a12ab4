'use client';

import Alert from '@mui/material/Alert';
import { useRouter } from 'next/navigation';
import { useWatch } from 'react-hook-form';
import { ClashNote } from '@/components/form/clash-note';
import { FormDecimalField } from '@/components/form/form-decimal-field';
import { FormSelect } from '@/components/form/form-select';
import { FormTextField } from '@/components/form/form-text-field';
import { useToast } from '@/components/toast/use-toast';
import { CurrencyField } from '@/features/onboarding/components/currency-field';
import { TimeZoneField } from '@/features/onboarding/components/time-zone-field';
import type { TeamSettings } from '@/features/team/schema';
import { useTeam } from '@/features/team/team-context';
import { can } from '@/lib/auth/permissions';
import { SettingsForm } from '../settings-form';
import { fieldLabels, fieldWords, visibilityLabels } from './team-values';
import { useTeamForm } from './use-team-form';

interface TeamFormProps {
  team: TeamSettings;
  onSaved(team: TeamSettings): void;
}

/** A team's settings, for those who may change them; the others read them. */
export function TeamForm({ team, onSaved }: TeamFormProps) {
  const toast = useToast();
  const router = useRouter();
  const mayChange = can(useTeam().team.role, 'team.update');
  const { control, clash, save, takeTheirs } = useTeamForm(team, mayChange, (saved) => {
    onSaved(saved);
    toast({ message: 'The team’s settings are saved.', severity: 'success' });
    // The shell shows the name, and every page the time zone.
    router.refresh();
  });
  const chosen = useWatch({ control, name: 'visibility' });

  return (
    <SettingsForm
      label="Team"
      submitLabel={mayChange ? 'Save settings' : undefined}
      control={control}
      onSubmit={save}
    >
      {clash && (
        <ClashNote
          what="the settings"
          clashes={clash.names.map((name) => ({
            name,
            label: fieldLabels[name],
            theirs: fieldWords(clash.theirs, name),
          }))}
          onTakeTheirs={takeTheirs}
        />
      )}
      {!mayChange && <Alert severity="info">Admins and owners change these.</Alert>}
      <FormTextField control={control} name="name" label={fieldLabels.name} required />
      <CurrencyField
        control={control}
        name="currency"
        label={fieldLabels.currency}
        disabled={team.currency_fixed || !mayChange}
        help={team.currency_fixed ? 'Fixed, because there are deals with amounts in it.' : undefined}
      />
      <TimeZoneField
        control={control}
        name="time_zone"
        label={fieldLabels.time_zone}
        help="Decides which day it is: for due dates, closing dates and the dashboard."
      />
      <FormDecimalField
        control={control}
        name="gross_margin"
        label={fieldLabels.gross_margin}
        unit="%"
        help="What is left of revenue after direct costs. The dashboard’s lifetime value needs it."
      />
      <FormSelect
        control={control}
        name="visibility"
        label={fieldLabels.visibility}
        options={(['everyone', 'own'] as const).map((value) => ({ value, label: visibilityLabels[value] }))}
        help={
          chosen === 'own'
            ? 'A member sees deals that they own, created, collaborate on or follow, their own contacts and companies, and those of their deals. Totals, search, exports and the dashboard count only these. Admins and owners see all.'
            : 'Every member sees all contacts, companies, deals and activities of the team.'
        }
      />
    </SettingsForm>
  );
}
