'use client';

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWatch } from 'react-hook-form';
import { FormSuggestField } from '@/components/form/form-suggest-field';
import { FormTextField } from '@/components/form/form-text-field';
import { industries } from '@/features/companies/values';
import { CompanyFacts } from './company-facts';
import { CompanyNameField } from './company-name-field';
import { pairStyle, StepFrame } from './step-frame';
import { useCompanyMatch } from './use-company-match';
import { useStepForm } from './use-step-form';

/** One field for both: a name that is known shows what is known of it, any other asks for more. */
export function CompanyStep() {
  const form = useStepForm('company');
  const { control } = form;
  const match = useCompanyMatch(form);
  const companyId = useWatch({ control, name: 'company_id' });
  return (
    <StepFrame form={form} hint="Where do they work? Leave it empty if that does not matter.">
      <CompanyNameField control={control} match={match} />
      {companyId && <CompanyFacts id={companyId} />}
      {match.isNew && (
        <Box
          role="group"
          aria-labelledby="new-company"
          sx={{ display: 'grid', gap: 4, p: 4, border: 1, borderColor: 'divider', borderRadius: 1.5 }}
        >
          <Typography id="new-company" variant="subtitle1" component="h3">
            New company
          </Typography>
          <Box sx={pairStyle}>
            <FormSuggestField control={control} name="industry" label="Industry" suggestions={industries} />
            <FormTextField
              control={control}
              name="website"
              label="Website"
              inputMode="url"
              autoComplete="off"
              placeholder="example.com"
            />
          </Box>
          <Box sx={pairStyle}>
            <FormTextField control={control} name="phone" label="Phone" inputMode="tel" autoComplete="off" />
            <FormTextField control={control} name="address" label="Address" autoComplete="off" />
          </Box>
        </Box>
      )}
    </StepFrame>
  );
}
