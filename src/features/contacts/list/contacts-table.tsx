'use client';

import Button from '@mui/material/Button';
import { Users } from 'lucide-react';
import { DataTable } from '@/components/data-table/data-table';
import { useHiddenColumns } from '@/components/data-table/hidden-columns';
import { MoreRows } from '@/components/data-table/more-rows';
import { portionSize } from '@/components/data-table/portions';
import { readSort, writeSort } from '@/components/data-table/sort-param';
import { rowsOf, useEveryRow } from '@/components/data-table/use-every-row';
import { EmptyState } from '@/components/empty-state';
import { NoFit } from '@/components/filters/no-fit';
import { useSeesOnlyOwn } from '@/features/team/hooks/use-sees-only-own';
import { useContactCaches } from '../hooks/use-contact-caches';
import { useCRMContactCountApi } from '../hooks/use-crm-contact-count-api';
import { useCRMContactsApi } from '../hooks/use-crm-contacts-api';
import { contactKeys } from '../keys';
import type { ContactRow } from '../schema';
import { contactSorts } from '../values';
import { BulkActions } from './bulk-actions';
import { contactColumns } from './contact-columns';
import { isFiltered, toContactsCountQuery, toContactsQuery } from './contacts-address';
import { columnsStore } from './optional-columns';
import { noFilter, useContactsAddress } from './use-contacts-address';

/** The contacts that fit, as rows. */
export function ContactsTable({ onNewContact }: { onNewContact(): void }) {
  const { filter, sort, contact: openId, change } = useContactsAddress();
  const query = toContactsQuery({ filter, sort });
  const { rows, error, mutate, more } = useCRMContactsApi(query);
  const { data: total } = useCRMContactCountApi(toContactsCountQuery(filter));
  const every = useEveryRow<ContactRow>(
    (cursor) => contactKeys.list({ ...query, cursor, limit: portionSize }),
    total,
  );
  const { refetch } = useContactCaches();
  const { hidden } = useHiddenColumns(columnsStore);
  return (
    <DataTable
      label="Contacts"
      columns={contactColumns.filter(({ id }) => !hidden.has(id))}
      rows={rows}
      rowId={({ id }) => id}
      rowLabel={({ full_name }) => full_name}
      sort={readSort(sort, contactSorts) ?? { id: 'name', desc: false }}
      onSortChange={(next) => change({ sort: next && writeSort(next) })}
      onOpen={({ id }) => change({ contact: id })}
      openId={openId ?? undefined}
      bulkActions={(ids, clear) => (
        <BulkActions
          contacts={rowsOf(ids, [...every.rows, ...(rows ?? [])])}
          onDone={clear}
          onChanged={() => {
            refetch();
            void mutate();
          }}
        />
      )}
      every={every}
      empty={
        isFiltered(filter) ? (
          <NoFit what="contacts" onClear={() => change(noFilter)} />
        ) : (
          <NoContacts onNewContact={onNewContact} />
        )
      }
      error={error}
      onRetry={() => void mutate()}
      footer={more && <MoreRows {...more} />}
    />
  );
}

function NoContacts({ onNewContact }: { onNewContact(): void }) {
  const onlyOwn = useSeesOnlyOwn();
  return (
    <EmptyState
      icon={Users}
      title="No contacts yet"
      text={
        onlyOwn
          ? 'Contacts that are your own or on your deals show here. Add the first one.'
          : 'A contact is a person whom you sell to or work with. Add the first one.'
      }
      action={
        <Button variant="contained" onClick={onNewContact}>
          New contact
        </Button>
      }
    />
  );
}
