'use client';

import Box from '@mui/material/Box';
import { useWatch } from 'react-hook-form';
import { FormDateField } from '@/components/form/form-date-field';
import { FormTextField } from '@/components/form/form-text-field';
import { DuplicateWarning } from '../components/duplicate-warning';
import { useAddContact } from './add-contact-provider';
import { pairStyle, StepFrame } from './step-frame';
import { useStepForm } from './use-step-form';

export function PersonalStep() {
  const { state } = useAddContact();
  const form = useStepForm('personal');
  const { control } = form;
  const [first, last, email] = useWatch({ control, name: ['first_name', 'last_name', 'email'] });
  return (
    <StepFrame form={form} hint="Who is it, and how do you reach them? Only a first name is needed.">
      <Box sx={pairStyle}>
        <FormTextField
          control={control}
          name="first_name"
          label="First name"
          autoComplete="off"
          required
          autoFocus={!state.moved && state.note === null}
        />
        <FormTextField control={control} name="last_name" label="Last name" autoComplete="off" />
      </Box>
      <Box sx={pairStyle}>
        <FormTextField
          control={control}
          name="email"
          label="Work email"
          inputMode="email"
          autoComplete="off"
        />
        <FormTextField
          control={control}
          name="personal_email"
          label="Personal email"
          inputMode="email"
          autoComplete="off"
        />
      </Box>
      <DuplicateWarning name={`${first} ${last}`} email={email} />
      <Box sx={pairStyle}>
        <FormTextField control={control} name="phone" label="Phone" inputMode="tel" autoComplete="off" />
        <FormTextField control={control} name="mobile" label="Mobile" inputMode="tel" autoComplete="off" />
      </Box>
      <Box sx={pairStyle}>
        <FormTextField control={control} name="job_title" label="Job title" autoComplete="off" />
        <FormDateField control={control} name="birthday" label="Birthday" past />
      </Box>
      <FormTextField
        control={control}
        name="linkedin_url"
        label="LinkedIn"
        inputMode="url"
        autoComplete="off"
        placeholder="linkedin.com/in/…"
      />
      <FormTextField control={control} name="notes" label="Notes" rows={3} />
    </StepFrame>
  );
}
