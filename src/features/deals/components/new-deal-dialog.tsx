'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import { applyProblem } from '@/components/form/apply-problem';
import { FormDateField } from '@/components/form/form-date-field';
import { FormErrorSummary } from '@/components/form/form-error-summary';
import { FormMoneyField } from '@/components/form/form-money-field';
import { FormSelect } from '@/components/form/form-select';
import { FormTextField } from '@/components/form/form-text-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useToast } from '@/components/toast/use-toast';
import { FormCompanyField } from '@/features/companies/components/form-company-field';
import { FormContactField } from '@/features/contacts/components/form-contact-field';
import type { ContactOption } from '@/features/contacts/schema';
import { FormOwnerField } from '@/features/team/components/form-owner-field';
import { useTeam } from '@/features/team/team-context';
import { useDealCaches } from '../hooks/use-deal-caches';
import { dealKeys } from '../keys';
import { priorityOptions } from '../priority-labels';
import { type BoardStage, type DealCard, type DealCreate, dealCreateSchema } from '../schema';

interface NewDealDialogProps {
  stages: BoardStage[];
  /** The stage that is chosen at first. */
  stageId: string;
  onClose(): void;
  onCreated(deal: DealCard): void;
}

/** Title and contact are needed, the rest may come later. */
export function NewDealDialog({ stages, stageId, onClose, onCreated }: NewDealDialogProps) {
  const api = useApi();
  const toast = useToast();
  const { team, user } = useTeam();
  const { refetchLists } = useDealCaches();
  const [contact, setContact] = useState<ContactOption | null>(null);
  // Contacts and companies being created in place; the deal waits for them.
  const [creating, setCreating] = useState(0);
  const onCreating = (begun: boolean) => setCreating((count) => count + (begun ? 1 : -1));
  const { control, handleSubmit, setError, setValue, getValues, formState } = useForm({
    resolver: standardSchemaResolver(dealCreateSchema),
    defaultValues: {
      title: '',
      contact_id: '',
      company_id: null,
      stage_id: stageId,
      priority: 'normal',
      amount: null,
      expected_close_date: null,
      owner_id: user.id,
    } satisfies DealCreate as DealCreate,
  });

  const save = handleSubmit(async (input) => {
    try {
      const deal = await api.post<DealCard>(dealKeys.all, input);
      onCreated(deal);
      refetchLists();
      onClose();
      toast({ message: `“${deal.title}” is in ${deal.stage_name}.`, severity: 'success' });
    } catch (error) {
      applyProblem(setError, error);
    }
  });

  return (
    // A click beside the dialog would lose what was typed; Escape and Cancel are deliberate.
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={(_event, reason) => reason === 'escapeKeyDown' && onClose()}
      aria-labelledby="new-deal-title"
    >
      <DialogTitle id="new-deal-title">New deal</DialogTitle>
      <DialogContent>
        <Box component="form" id="new-deal" noValidate onSubmit={save} sx={formStyle}>
          <FormErrorSummary control={control} />
          <FormTextField control={control} name="title" label="Title" required autoFocus />
          <FormContactField
            control={control}
            name="contact_id"
            label="Contact"
            required
            onCreating={onCreating}
            onChosen={(chosen) => {
              setContact(chosen);
              if (!getValues('company_id')) setValue('company_id', chosen.company_id);
            }}
          />
          <FormCompanyField
            control={control}
            name="company_id"
            label="Company"
            known={companyOf(contact)}
            onCreating={onCreating}
          />
          <Box sx={pairStyle}>
            <FormSelect control={control} name="stage_id" label="Stage" options={stages.map(toOption)} />
            <FormSelect control={control} name="priority" label="Priority" options={priorityOptions} />
          </Box>
          <Box sx={pairStyle}>
            <FormMoneyField control={control} name="amount" label="Amount" currency={team.currency} />
            <FormDateField control={control} name="expected_close_date" label="Expected close" />
          </Box>
          <FormOwnerField control={control} name="owner_id" label="Owner" />
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton form="new-deal" pending={formState.isSubmitting || creating > 0}>
          Create deal
        </SubmitButton>
      </DialogActions>
    </Dialog>
  );
}

const toOption = ({ id, name }: BoardStage) => ({ value: id, label: name });

const companyOf = (contact: ContactOption | null) =>
  contact?.company_id && contact.company_name ? { id: contact.company_id, name: contact.company_name } : null;

const formStyle = { display: 'grid', gap: 4, pt: 1 };
const pairStyle = { display: 'grid', gap: 4, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } };
