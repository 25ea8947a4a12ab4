'use client';

import Button from '@mui/material/Button';
import { Building2 } from 'lucide-react';
import { DataTable } from '@/components/data-table/data-table';
import { useHiddenColumns } from '@/components/data-table/hidden-columns';
import { MoreRows } from '@/components/data-table/more-rows';
import { portionSize } from '@/components/data-table/portions';
import { readSort, writeSort } from '@/components/data-table/sort-param';
import { rowsOf, useEveryRow } from '@/components/data-table/use-every-row';
import { EmptyState } from '@/components/empty-state';
import { NoFit } from '@/components/filters/no-fit';
import { useSeesOnlyOwn } from '@/features/team/hooks/use-sees-only-own';
import { useTeam } from '@/features/team/team-context';
import { companyHref } from '../company-href';
import { useCRMCompaniesApi } from '../hooks/use-crm-companies-api';
import { useCRMCompanyCountApi } from '../hooks/use-crm-company-count-api';
import { companyKeys } from '../keys';
import type { CompanyRow } from '../schema';
import { companySorts } from '../values';
import { BulkActions } from './bulk-actions';
import { toCompaniesCountQuery, toCompaniesQuery } from './companies-address';
import { companyColumns } from './company-columns';
import { columnsStore } from './optional-columns';
import { noFilter, useCompaniesAddress } from './use-companies-address';

/** The companies that fit, as rows that lead to their pages. */
export function CompaniesTable({ onNew }: { onNew(): void }) {
  const { currency, time_zone } = useTeam().team;
  const { filter, sort, change } = useCompaniesAddress();
  const query = toCompaniesQuery({ filter, sort });
  const { rows, error, mutate, more } = useCRMCompaniesApi(query);
  const { data: total } = useCRMCompanyCountApi(toCompaniesCountQuery(filter));
  const every = useEveryRow<CompanyRow>(
    (cursor) => companyKeys.list({ ...query, cursor, limit: portionSize }),
    total,
  );
  const { hidden } = useHiddenColumns(columnsStore);
  const filtered = Object.values(filter).some(Boolean);
  return (
    <DataTable
      label="Companies"
      columns={companyColumns(currency, time_zone).filter(({ id }) => !hidden.has(id))}
      rows={rows}
      rowId={({ id }) => id}
      rowLabel={({ name }) => name}
      sort={readSort(sort, companySorts) ?? { id: 'name', desc: false }}
      onSortChange={(next) => change({ sort: next && writeSort(next) })}
      href={({ id }) => companyHref(id)}
      bulkActions={(ids, clear) => (
        <BulkActions
          companies={rowsOf(ids, [...every.rows, ...(rows ?? [])])}
          onDone={clear}
          onChanged={() => void mutate()}
        />
      )}
      every={every}
      empty={
        filtered ? <NoFit what="companies" onClear={() => change(noFilter)} /> : <NoCompanies onNew={onNew} />
      }
      error={error}
      onRetry={() => void mutate()}
      footer={more && <MoreRows {...more} />}
    />
  );
}

function NoCompanies({ onNew }: { onNew(): void }) {
  const onlyOwn = useSeesOnlyOwn();
  return (
    <EmptyState
      icon={Building2}
      title="No companies yet"
      text={
        onlyOwn
          ? 'Companies that are your own or of your contacts and deals show here.'
          : 'They hold contacts and deals together.'
      }
      action={
        <Button variant="contained" onClick={onNew}>
          New company
        </Button>
      }
    />
  );
}
