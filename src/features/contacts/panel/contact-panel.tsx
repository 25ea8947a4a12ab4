'use client';

import Button from '@mui/material/Button';
import { Maximize2 } from 'lucide-react';
import NextLink from 'next/link';
import { type ComponentType, useState } from 'react';
import { PersonAvatar } from '@/components/avatar';
import { useConfirm } from '@/components/confirm/use-confirm';
import { NoRecord } from '@/components/record-page/no-record';
import { useRecord } from '@/components/record-page/use-record';
import { SidePanel, SidePanelSkeleton } from '@/components/side-panel';
import { RecordPresence } from '@/features/live/presence';
import { contactHref } from '../contact-href';
import { useCRMContactApi } from '../hooks/use-crm-contact-api';
import type { ContactOption } from '../schema';
import { ContactPanelContent } from './contact-panel-content';

/** What the panel shows of other features, which contacts know nothing of. */
export interface ContactPanelParts {
  Deals: ComponentType<{ contact: ContactOption; onCreated(): void }>;
  Activities: ComponentType<{ contactId: string }>;
}

interface ContactPanelProps {
  id: string;
  parts: ContactPanelParts;
  onClose(): void;
}

/** A contact beside the list, to be looked at and changed. */
export function ContactPanel({ id, parts, onClose }: ContactPanelProps) {
  const confirm = useConfirm();
  const { record: contact, ...missing } = useRecord(useCRMContactApi(id));
  const [unsaved, setUnsaved] = useState(false);

  async function close() {
    const sure =
      // What was changed has gone with the contact.
      !unsaved ||
      missing.gone ||
      (await confirm({
        title: 'Discard your changes?',
        body: 'What you changed is not saved yet.',
        confirmLabel: 'Discard changes',
        destructive: true,
      }));
    if (sure) onClose();
  }

  return (
    <SidePanel
      label={contact ? `Contact ${contact.full_name}` : 'Contact'}
      title={contact?.full_name ?? 'Contact'}
      width={480}
      start={contact && <PersonAvatar name={contact.full_name} seed={contact.id} />}
      actions={
        !missing.gone && (
          <>
            <RecordPresence kind="contact" id={id} />
            <Button
              component={NextLink}
              href={contactHref(id)}
              size="small"
              startIcon={<Maximize2 size={14} />}
            >
              Open full page
            </Button>
          </>
        )
      }
      onClose={() => void close()}
    >
      {contact ? (
        <ContactPanelContent
          key={contact.id}
          contact={contact}
          parts={parts}
          onUnsaved={setUnsaved}
          onDeleted={onClose}
        />
      ) : (
        <NoRecord
          {...missing}
          what="contact"
          onClose={onClose}
          loading={<SidePanelSkeleton label="Loading the contact" />}
        />
      )}
    </SidePanel>
  );
}
