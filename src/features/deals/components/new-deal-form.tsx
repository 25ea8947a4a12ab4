'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import { useEffect, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import { applyProblem } from '@/components/form/apply-problem';
import { FormDateField } from '@/components/form/form-date-field';
import { FormErrorSummary } from '@/components/form/form-error-summary';
import { FormMoneyField } from '@/components/form/form-money-field';
import { FormSelect } from '@/components/form/form-select';
import { FormTextField } from '@/components/form/form-text-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useLocale } from '@/components/locale';
import { useToast } from '@/components/toast/use-toast';
import { useListCaches } from '@/components/use-list-caches';
import { FormCompanyField } from '@/features/companies/components/form-company-field';
import type { CompanyOption } from '@/features/companies/schema';
import { FormContactField } from '@/features/contacts/components/form-contact-field';
import type { ContactOption } from '@/features/contacts/schema';
import type { Pipeline } from '@/features/pipelines/schema';
import { FormMembersField } from '@/features/team/components/form-members-field';
import { FormOwnerField } from '@/features/team/components/form-owner-field';
import { useTeam } from '@/features/team/team-context';
import { amountWords } from '../amount-words';
import { dealKeys } from '../keys';
import { priorityOptions } from '../priority-labels';
import { type DealCard, type DealCreate, dealFormSchema } from '../schema';
import { PipelineField } from './pipeline-field';

interface NewDealFormProps {
  pipelines: Pipeline[];
  stageId?: string;
  contact?: ContactOption;
  company?: CompanyOption;
  /** Something was entered, or all of it was taken back. */
  onFilled(filled: boolean): void;
  onClose(): void;
  onCreated?(deal: DealCard): void;
}

export function NewDealForm({
  pipelines,
  stageId = pipelines[0]?.stages[0]?.id ?? '',
  contact: contactAtFirst,
  company: companyAtFirst,
  onFilled,
  onClose,
  onCreated,
}: NewDealFormProps) {
  const api = useApi();
  const toast = useToast();
  const lists = useListCaches<DealCard>(dealKeys.all);
  const { team, user } = useTeam();
  const locale = useLocale();
  const [contact, setContact] = useState(contactAtFirst);
  // Contacts and companies being created in place; the deal waits for them.
  const [creating, setCreating] = useState(0);
  const onCreating = (begun: boolean) => setCreating((count) => count + (begun ? 1 : -1));
  const company = companyAtFirst ?? companyOf(contact);
  const { control, handleSubmit, setError, setValue, getValues, formState } = useForm<
    DealCreate,
    unknown,
    DealCreate
  >({
    resolver: standardSchemaResolver(dealFormSchema(amountWords(team.currency, locale))),
    defaultValues: {
      title: '',
      contact_id: contact?.id ?? '',
      company_id: company?.id ?? null,
      stage_id: stageId,
      priority: 'normal',
      amount: null,
      expected_close_date: null,
      owner_id: user.id,
      collaborators: [],
      note: null,
    },
  });
  const { isDirty } = formState;
  useEffect(() => onFilled(isDirty), [onFilled, isDirty]);
  const [chosenStage, ownerId] = useWatch({ control, name: ['stage_id', 'owner_id'] });
  const pipeline = pipelines.find(({ stages }) => stages.some(({ id }) => id === chosenStage));

  const save = handleSubmit(async (input) => {
    try {
      // The owner may have been chosen after the collaborators.
      const collaborators = input.collaborators?.filter((id) => id !== input.owner_id);
      const deal = await api.post<DealCard>(dealKeys.all, { ...input, collaborators });
      onCreated?.(deal);
      lists.refetch();
      onClose();
      toast({ message: `“${deal.title}” is in ${deal.stage_name}.`, severity: 'success' });
    } catch (error) {
      applyProblem(setError, error);
    }
  });

  return (
    <>
      <DialogContent>
        <Box component="form" id="new-deal" noValidate onSubmit={save} sx={formStyle}>
          <FormErrorSummary control={control} />
          <FormTextField control={control} name="title" label="Title" required autoFocus />
          <Box sx={gridStyle}>
            <FormContactField
              control={control}
              name="contact_id"
              label="Contact"
              required
              known={contactAtFirst}
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
              known={company}
              onCreating={onCreating}
            />
            {pipelines.length > 1 && (
              <PipelineField
                pipelines={pipelines}
                value={pipeline?.id ?? ''}
                onChange={({ stages }) => setValue('stage_id', stages[0]?.id ?? '')}
              />
            )}
            <FormSelect
              control={control}
              name="stage_id"
              label="Stage"
              options={(pipeline?.stages ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            />
            <FormSelect control={control} name="priority" label="Priority" options={priorityOptions} />
            <FormMoneyField control={control} name="amount" label="Amount" currency={team.currency} />
            <FormDateField control={control} name="expected_close_date" label="Expected close" />
            <FormOwnerField control={control} name="owner_id" label="Owner" />
            <Box sx={{ gridColumn: pipelines.length > 1 ? '1 / -1' : undefined }}>
              <FormMembersField
                control={control}
                name="collaborators"
                label="Collaborators"
                except={ownerId ?? null}
              />
            </Box>
          </Box>
          <FormTextField control={control} name="note" label="Note" rows={2} />
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton form="new-deal" pending={formState.isSubmitting || creating > 0}>
          Create deal
        </SubmitButton>
      </DialogActions>
    </>
  );
}

const companyOf = (contact: ContactOption | undefined): CompanyOption | undefined =>
  contact?.company_id && contact.company_name
    ? { id: contact.company_id, name: contact.company_name }
    : undefined;

const formStyle = { display: 'grid', gap: 4, pt: 1 };
const gridStyle = {
  display: 'grid',
  gap: 4,
  alignItems: 'start',
  gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, minmax(0, 1fr))' },
};
