'use client';

import Box from '@mui/material/Box';
import { useController } from 'react-hook-form';
import { FormChoiceChips } from '@/components/form/form-choice-chips';
import { FormSuggestField } from '@/components/form/form-suggest-field';
import { FormTagsField } from '@/components/form/form-tags-field';
import { FormOwnerField } from '@/features/team/components/form-owner-field';
import { useCRMContactTagsApi } from '../hooks/use-crm-contact-tags-api';
import { statusColors, statusOptions, typeColors, typeOptions } from '../labels';
import { leadSources } from '../values';
import { pairStyle, StepFrame } from './step-frame';
import { useStepForm } from './use-step-form';

export function LeadStep() {
  const form = useStepForm('lead');
  const { control } = form;
  const { data: tags } = useCRMContactTagsApi();
  const { field: tag } = useController({ control, name: 'tag' });
  return (
    <StepFrame form={form} hint="What are they to you, and who looks after them?">
      <FormChoiceChips control={control} name="type" label="Type" options={coloredTypes} />
      <FormChoiceChips control={control} name="lead_status" label="Status" options={coloredStatuses} />
      <Box sx={pairStyle}>
        <FormSuggestField
          control={control}
          name="lead_source"
          label="Source"
          suggestions={leadSources}
          placeholder="Where did they come from?"
        />
        <FormOwnerField control={control} name="owner_id" label="Owner" nobody />
      </Box>
      <FormTagsField
        control={control}
        name="tags"
        label="Priority tags"
        text={tag.value}
        onText={tag.onChange}
        suggestions={tags}
        placeholder="Choose or type one"
        help="Enter or a comma adds a tag."
      />
    </StepFrame>
  );
}

const coloredTypes = typeOptions.map((option) => ({ ...option, color: typeColors[option.value] }));
const coloredStatuses = statusOptions.map((option) => ({ ...option, color: statusColors[option.value] }));
