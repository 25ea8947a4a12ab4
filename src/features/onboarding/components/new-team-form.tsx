'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import { useEffect } from 'react';
import { useForm, useFormState } from 'react-hook-form';
import { applyProblem } from '@/components/form/apply-problem';
import { FormChoiceCards } from '@/components/form/form-choice-cards';
import { FormErrorSummary } from '@/components/form/form-error-summary';
import { FormTextField } from '@/components/form/form-text-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useLocale } from '@/components/locale';
import { StageSteps } from '@/features/pipelines/components/stage-steps';
import { templates } from '@/features/pipelines/templates';
import { teamCreateSchema } from '@/features/team/schema';
import { holdTeam } from '@/features/team/tab-team';
import { createApi } from '@/lib/api/fetcher';
import type { Team } from '@/lib/auth/session';
import { currencyOf } from '../currency-of';
import { CurrencyField } from './currency-field';
import { TimeZoneField } from './time-zone-field';

interface NewTeamFormProps {
  name: string;
  submitLabel: string;
}

export function NewTeamForm({ name, submitLabel }: NewTeamFormProps) {
  const currency = currencyOf(useLocale());
  const { control, handleSubmit, setError, setValue } = useForm({
    resolver: standardSchemaResolver(teamCreateSchema),
    defaultValues: { name, currency, time_zone: 'UTC', template: 'lead_funnel', sample_data: true },
  });
  const { isSubmitting, isSubmitSuccessful } = useFormState({ control });

  // Only the browser knows where it is.
  useEffect(() => {
    setValue('time_zone', Intl.DateTimeFormat().resolvedOptions().timeZone);
  }, [setValue]);

  const submit = handleSubmit(async (values) => {
    try {
      const { id } = await createApi(null).post<Team>('/api/crm/teams', values);
      holdTeam(id);
      // A whole new page: the team it opens is another one than before.
      window.location.assign('/apps/crm/deals');
    } catch (failure) {
      applyProblem(setError, failure);
    }
  });

  return (
    <Box component="form" method="post" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 5 }}>
      <FormErrorSummary control={control} />
      <FormTextField control={control} name="name" label="Team name" autoComplete="organization" />
      <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { sm: 'repeat(2, minmax(0, 1fr))' } }}>
        <CurrencyField
          control={control}
          name="currency"
          label="Currency"
          help="All amounts of the team are in it."
        />
        <TimeZoneField
          control={control}
          name="time_zone"
          label="Time zone"
          help="Days and months of the dashboard are counted in it."
        />
      </Box>
      <FormChoiceCards
        control={control}
        name="template"
        label="First pipeline"
        choices={templates.map(({ value, title, stages }) => ({
          value,
          title,
          detail: <StageSteps stages={stages} />,
        }))}
      />
      <FormChoiceCards
        control={control}
        name="sample_data"
        label="To begin with"
        inline
        choices={[
          {
            value: true,
            title: 'Start with sample data',
            detail: 'Contacts, deals and a year of activity to look around in.',
          },
          { value: false, title: 'Start empty', detail: 'A clean board for your own deals.' },
        ]}
      />
      <SubmitButton pending={isSubmitting || isSubmitSuccessful} size="large" fullWidth>
        {submitLabel}
      </SubmitButton>
    </Box>
  );
}
