'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import NextLink from 'next/link';
import { useState } from 'react';
import { totalWords } from '@/components/data-table/total-words';
import { useLocale } from '@/components/locale';
import { PageHeader } from '@/components/page-header';
import { untilLoaded } from '@/components/until-loaded';
import { useSeesOnlyOwn } from '@/features/team/hooks/use-sees-only-own';
import { useCRMContactCountApi } from '../hooks/use-crm-contact-count-api';
import type { ContactPanelParts } from '../panel/contact-panel';
import { isFiltered, toContactsCountQuery } from './contacts-address';
import { useContactsAddress } from './use-contacts-address';

// The server sends these as HTML; what makes them move is loaded after the first paint.
const ContactsToolbar = dynamic(
  () => untilLoaded(() => import('./contacts-toolbar')).then((module) => module.ContactsToolbar),
  { loading: () => null },
);
const ContactsTable = dynamic(
  () => untilLoaded(() => import('./contacts-table')).then((module) => module.ContactsTable),
  { loading: () => null },
);
const ContactPanel = dynamic(
  () => untilLoaded(() => import('../panel/contact-panel')).then((module) => module.ContactPanel),
  { ssr: false },
);
const QuickAddDialog = dynamic(
  () => untilLoaded(() => import('../quick-add/quick-add-dialog')).then((module) => module.QuickAddDialog),
  { ssr: false },
);

interface ContactsPageProps {
  /** What the panel shows of other features. */
  parts: ContactPanelParts;
}

export function ContactsPage({ parts }: ContactsPageProps) {
  const { contact, filter, change } = useContactsAddress();
  const { data: total } = useCRMContactCountApi(toContactsCountQuery(filter));
  const count = totalWords(total, ['contact', 'contacts'], useLocale());
  const [adding, setAdding] = useState(false);
  return (
    <Box sx={pageStyle}>
      <PageHeader
        title="Contacts"
        context={summaryOf(count, isFiltered(filter), useSeesOnlyOwn())}
        actions={
          <>
            <Button component={NextLink} href="/apps/crm/add-contact" variant="outlined">
              Full form
            </Button>
            <Button
              variant="contained"
              startIcon={<Plus size={16} />}
              aria-keyshortcuts="N"
              onClick={() => setAdding(true)}
            >
              New contact
            </Button>
          </>
        }
      >
        <ContactsToolbar />
      </PageHeader>
      <ContactsTable onNewContact={() => setAdding(true)} />
      {contact && (
        <ContactPanel key={contact} id={contact} parts={parts} onClose={() => change({ contact: null })} />
      )}
      {adding && (
        <QuickAddDialog onClose={() => setAdding(false)} onCreated={({ id }) => change({ contact: id })} />
      )}
    </Box>
  );
}

/** How many fit, and why they may not be all there are. */
function summaryOf(count: string | null, filtered: boolean, onlyOwn: boolean): string {
  const found = count && filtered ? `${count} found` : count;
  if (onlyOwn)
    return found
      ? `${found} · you see your own contacts and those of your deals`
      : 'You see your own contacts and those of your deals';
  if (!found) return 'Everybody your team sells to and works with';
  return filtered ? found : `${count} your team sells to and works with`;
}

/** Fills the window: the rows scroll, the page does not. */
const pageStyle = {
  display: 'flex',
  flexDirection: 'column',
  height: 'calc(100dvh - var(--shell-top))',
  minHeight: 400,
} as const;
