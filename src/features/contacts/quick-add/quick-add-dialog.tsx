'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import { type MouseEvent, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import type { Option } from '@/components/async-autocomplete';
import { applyProblem } from '@/components/form/apply-problem';
import { FormDialog } from '@/components/form/form-dialog';
import { FormSelect } from '@/components/form/form-select';
import { FormTextField } from '@/components/form/form-text-field';
import { TextLink } from '@/components/text-link';
import { useToast } from '@/components/toast/use-toast';
import { FormOwnerField } from '@/features/team/components/form-owner-field';
import { useTeam } from '@/features/team/team-context';
import { handOver } from '../add/hand-over';
import { DuplicateWarning } from '../components/duplicate-warning';
import { useContactCaches } from '../hooks/use-contact-caches';
import { contactKeys } from '../keys';
import { typeOptions } from '../labels';
import { type Contact, type ContactCreate, contactCreateSchema } from '../schema';
import { CompanyField, newId } from './company-field';

interface QuickAddDialogProps {
  onClose(): void;
  onCreated(contact: Contact): void;
}

/** What is needed to know somebody by; everything else can follow. */
export function QuickAddDialog({ onClose, onCreated }: QuickAddDialogProps) {
  const api = useApi();
  const toast = useToast();
  const { user } = useTeam();
  const { refetch } = useContactCaches();
  const { control, getValues, handleSubmit, setError } = useForm<ContactCreate, unknown, ContactCreate>({
    resolver: standardSchemaResolver(contactCreateSchema),
    defaultValues: {
      first_name: '',
      last_name: '',
      email: '',
      phone: '',
      company_id: null,
      company: null,
      type: 'lead',
      owner_id: user.id,
    },
  });
  const [company, setCompany] = useState<Option | null>(null);
  const [first = '', last = '', email] = useWatch({ control, name: ['first_name', 'last_name', 'email'] });

  const save = handleSubmit(async (input) => {
    try {
      const contact = await api.post<Contact>(contactKeys.all, input);
      refetch();
      onClose();
      toast({
        message: `“${contact.full_name}” is added.`,
        severity: 'success',
        action: { label: 'Open', onClick: () => onCreated(contact) },
      });
    } catch (error) {
      applyProblem(setError, error);
    }
  });

  /** The full form begins with what was typed here; not where the link opens another window. */
  const takeAlong = ({ ctrlKey, metaKey, shiftKey }: MouseEvent) => {
    if (ctrlKey || metaKey || shiftKey) return;
    const { first_name, last_name = '', email, phone, type = 'lead', owner_id = null } = getValues();
    handOver({
      personal: { first_name, last_name, email: email ?? '', phone: phone ?? '' },
      company: company
        ? { company_id: company.id === newId ? null : company.id, name: company.label }
        : undefined,
      lead: { type, owner_id },
    });
  };

  return (
    <FormDialog
      title="New contact"
      submitLabel="Add contact"
      control={control}
      onSubmit={save}
      onClose={onClose}
    >
      <Box sx={pairStyle}>
        <FormTextField control={control} name="first_name" label="First name" required autoFocus />
        <FormTextField control={control} name="last_name" label="Last name" />
      </Box>
      <Box sx={pairStyle}>
        <FormTextField control={control} name="email" label="Email" inputMode="email" />
        <FormTextField control={control} name="phone" label="Phone" inputMode="tel" />
      </Box>
      <DuplicateWarning name={`${first} ${last}`} email={email ?? ''} />
      <CompanyField control={control} chosen={company} onChosen={setCompany} />
      <Box sx={pairStyle}>
        <FormSelect control={control} name="type" label="Type" options={typeOptions} />
        <FormOwnerField control={control} name="owner_id" label="Owner" />
      </Box>
      <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
        More to say?{' '}
        <TextLink href="/apps/crm/add-contact" onClick={takeAlong}>
          Fill in the full form
        </TextLink>
      </Box>
    </FormDialog>
  );
}

const pairStyle = {
  display: 'grid',
  gap: 4,
  gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, minmax(0, 1fr))' },
  alignItems: 'start',
};
