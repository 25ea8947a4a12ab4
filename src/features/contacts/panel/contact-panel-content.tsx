'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Check, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ClashNote } from '@/components/form/clash-note';
import { FormErrorSummary } from '@/components/form/form-error-summary';
import { SubmitButton } from '@/components/form/submit-button';
import { useTeam } from '@/features/team/team-context';
import { can } from '@/lib/auth/permissions';
import { useContactCaches } from '../hooks/use-contact-caches';
import { useDeleteContact } from '../hooks/use-delete-contact';
import type { Contact } from '../schema';
import { ContactFormFields } from './contact-fields';
import type { ContactPanelParts } from './contact-panel';
import { fieldLabels } from './contact-values';
import { fieldWords } from './field-words';
import { useContactForm } from './use-contact-form';

interface ContactPanelContentProps {
  contact: Contact;
  parts: ContactPanelParts;
  /** Whether something would be lost by closing the panel. */
  onUnsaved(unsaved: boolean): void;
  onDeleted(): void;
}

export function ContactPanelContent({ contact, parts, onUnsaved, onDeleted }: ContactPanelContentProps) {
  const { role } = useTeam().team;
  const { form, isDirty, saved, clash, save, discard, takeTheirs } = useContactForm(contact);
  const { refetch } = useContactCaches();
  const deleteContact = useDeleteContact();
  // A company being created in place; saving waits for it.
  const [creating, setCreating] = useState(false);
  useEffect(() => onUnsaved(isDirty), [isDirty, onUnsaved]);

  async function remove() {
    if (await deleteContact(contact)) onDeleted();
  }

  return (
    <>
      <Box sx={{ display: 'grid', gap: 6, p: 5, overflowY: 'auto', flex: 1, alignContent: 'start' }}>
        <Box
          component="form"
          id="contact"
          aria-label="Contact"
          noValidate
          onSubmit={save}
          sx={{ display: 'grid', gap: 4 }}
        >
          <FormErrorSummary control={form.control} />
          {clash && (
            <ClashNote
              what="this contact"
              clashes={clash.names.map((name) => ({
                name,
                label: fieldLabels[name],
                theirs: fieldWords(clash.theirs, name),
              }))}
              onTakeTheirs={takeTheirs}
            />
          )}
          <ContactFormFields contact={contact} control={form.control} onCreating={setCreating} />
        </Box>
        <parts.Deals contact={contact} onCreated={() => refetch(contact.id)} />
        <parts.Activities contactId={contact.id} />
        {can(role, 'contacts.delete') && (
          <Button
            color="error"
            startIcon={<Trash2 size={14} />}
            onClick={() => void remove()}
            sx={{ justifySelf: 'start', ml: -3.5 }}
          >
            Delete contact
          </Button>
        )}
      </Box>
      <Box component="footer" sx={footerStyle}>
        <Box role="status" sx={savedStyle}>
          {saved && (
            <>
              <Check size={14} aria-hidden /> Saved
            </>
          )}
        </Box>
        {isDirty && (
          <Button
            onClick={({ currentTarget }) => {
              // The button goes with what it discards; the focus stays in the panel.
              currentTarget.closest<HTMLElement>('[role=dialog]')?.focus();
              discard();
            }}
          >
            Discard
          </Button>
        )}
        <SubmitButton form="contact" pending={form.formState.isSubmitting || creating}>
          Save
        </SubmitButton>
      </Box>
    </>
  );
}

const footerStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  px: 5,
  py: 3,
  borderTop: 1,
  borderColor: 'divider',
};
const savedStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  mr: 'auto',
  typography: 'caption',
  color: 'success.main',
};
