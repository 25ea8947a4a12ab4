'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { Option } from '@/components/async-autocomplete';
import { useSearch } from '@/components/use-search';
import { useCompanySearch } from '@/features/companies/hooks/use-company-search';
import type { StepForm } from './use-step-form';

export interface CompanyMatch {
  open: boolean;
  setOpen(open: boolean): void;
  companies: Option[];
  searching: boolean;
  failed: boolean;
  /** There is no company of this name, as far as one can tell. */
  isNew: boolean;
  companyId: string | null;
  type(name: string): void;
  pick(company: Option): void;
}

/** Looks for the company whose name is being typed, and takes it once the names are the same. */
export function useCompanyMatch({ control, setValue }: StepForm<'company'>): CompanyMatch {
  const { search } = useCompanySearch();
  const [open, setOpen] = useState(false);
  const [name, companyId] = useWatch({ control, name: ['name', 'company_id'] });
  const typed = name.trim();
  const found = useSearch(search, typed, open || (typed !== '' && !companyId));
  const same = found.options.find((company) => sameName(company.label, typed));

  const pick = (company: Option) => {
    setValue('name', company.label);
    setValue('company_id', company.id);
  };
  const take = useEffectEvent((id: string) => {
    if (!companyId) setValue('company_id', id);
  });
  const sameId = same?.id;
  useEffect(() => {
    if (sameId) take(sameId);
  }, [sameId]);

  return {
    open,
    setOpen,
    companies: found.loading ? found.latest : found.options,
    searching: found.loading,
    failed: found.failed,
    // At once, and not when the typing ends: the click on Next that ends it would miss as the page moves.
    isNew: typed !== '' && !companyId,
    companyId,
    type: (text) => {
      setValue('company_id', null);
      setValue('name', text);
    },
    pick,
  };
}

/** As the database tells companies apart. */
const sameName = (a: string, b: string): boolean => keyOf(a) === keyOf(b);
const keyOf = (name: string): string => name.trim().normalize().toLowerCase();
