'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import { useForm } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import { applyProblem } from '@/components/form/apply-problem';
import { FormDialog } from '@/components/form/form-dialog';
import { FormSuggestField } from '@/components/form/form-suggest-field';
import { FormTextField } from '@/components/form/form-text-field';
import { useToast } from '@/components/toast/use-toast';
import { useListCaches } from '@/components/use-list-caches';
import { FormOwnerField } from '@/features/team/components/form-owner-field';
import { useTeam } from '@/features/team/team-context';
import { completeWebAddress } from '@/lib/web-address';
import { companyHref } from '../company-href';
import { companyKeys } from '../keys';
import { type Company, type CompanyRow, companyCreateSchema } from '../schema';
import { industries } from '../values';

/** Only the name is needed, the rest may come later. Leads to the new company's page. */
export function NewCompanyDialog({ onClose }: { onClose(): void }) {
  const api = useApi();
  const toast = useToast();
  const router = useRouter();
  const { user } = useTeam();
  const lists = useListCaches<CompanyRow>(companyKeys.all);
  const { control, getValues, setValue, handleSubmit, setError } = useForm({
    resolver: standardSchemaResolver(companyCreateSchema),
    defaultValues: { name: '', website: '', industry: '', phone: '', address: '', owner_id: user.id },
  });

  const save = handleSubmit(async (input) => {
    try {
      const company = await api.post<Company>(companyKeys.all, input);
      lists.refetch();
      onClose();
      toast({ message: `“${company.name}” is added.` });
      router.push(companyHref(company.id));
    } catch (error) {
      applyProblem(setError, error);
    }
  });

  function submit(event: FormEvent) {
    setValue('website', completeWebAddress(getValues('website')));
    void save(event);
  }

  return (
    <FormDialog
      title="New company"
      submitLabel="Create company"
      control={control}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormTextField control={control} name="name" label="Name" required autoFocus />
      <FormTextField control={control} name="website" label="Website" placeholder="acme.com" />
      <FormSuggestField control={control} name="industry" label="Industry" suggestions={industries} />
      <FormTextField control={control} name="phone" label="Phone" type="tel" />
      <FormTextField control={control} name="address" label="Address" rows={2} />
      <FormOwnerField control={control} name="owner_id" label="Owner" />
    </FormDialog>
  );
}
