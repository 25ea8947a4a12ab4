'use client';

import Box from '@mui/material/Box';
import type { Control } from 'react-hook-form';
import { FormDateField } from '@/components/form/form-date-field';
import { FormSelect } from '@/components/form/form-select';
import { FormSuggestField } from '@/components/form/form-suggest-field';
import { FormTagsField } from '@/components/form/form-tags-field';
import { FormTextField } from '@/components/form/form-text-field';
import { FormCompanyField } from '@/features/companies/components/form-company-field';
import { FormOwnerField } from '@/features/team/components/form-owner-field';
import { useCRMContactTagsApi } from '../hooks/use-crm-contact-tags-api';
import { statusOptions, typeOptions } from '../labels';
import type { Contact } from '../schema';
import { leadSources } from '../values';
import { type ContactFields, type ContactValues, fieldLabels } from './contact-values';

interface ContactFieldsProps {
  contact: Contact;
  control: Control<ContactValues, unknown, ContactFields>;
  /** A company is being created in place, or that has ended. */
  onCreating(creating: boolean): void;
}

/** Everything about a contact that can be changed. */
export function ContactFormFields({ contact, control, onCreating }: ContactFieldsProps) {
  const { data: tags } = useCRMContactTagsApi();
  const { company_id, company_name, owner_id, owner_name, owner_email } = contact;
  const of = <Name extends keyof ContactValues>(name: Name) => ({ control, name, label: fieldLabels[name] });
  return (
    <>
      <Box sx={pairStyle}>
        <FormTextField {...of('first_name')} required />
        <FormTextField {...of('last_name')} />
      </Box>
      <FormTextField {...of('email')} inputMode="email" />
      <Box sx={pairStyle}>
        <FormTextField {...of('phone')} inputMode="tel" />
        <FormTextField {...of('mobile')} inputMode="tel" />
      </Box>
      <FormTextField {...of('job_title')} />
      <FormCompanyField
        {...of('company_id')}
        known={company_id && company_name ? { id: company_id, name: company_name } : null}
        onCreating={onCreating}
      />
      <Box sx={shortPairStyle}>
        <FormSelect {...of('type')} options={typeOptions} />
        <FormSelect {...of('lead_status')} options={statusOptions} />
      </Box>
      <Box sx={shortPairStyle}>
        <FormSuggestField {...of('lead_source')} suggestions={leadSources} />
        <FormOwnerField
          {...of('owner_id')}
          nobody
          current={owner_id ? { id: owner_id, name: owner_name || owner_email || '' } : null}
        />
      </Box>
      <FormTagsField {...of('tags')} suggestions={tags} placeholder="Type one, then Enter" />
      <Box sx={pairStyle}>
        <FormTextField {...of('personal_email')} inputMode="email" />
        <FormDateField {...of('birthday')} past />
      </Box>
      <FormTextField {...of('linkedin_url')} inputMode="url" placeholder="linkedin.com/in/…" />
      <FormTextField {...of('notes')} rows={3} />
    </>
  );
}

const pairStyle = {
  display: 'grid',
  gap: 4,
  gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, minmax(0, 1fr))' },
  alignItems: 'start',
};

/** Side by side on a phone, too. */
const shortPairStyle = { ...pairStyle, gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' };
