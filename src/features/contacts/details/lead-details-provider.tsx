'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { Editable } from '@/components/record-field/editable';
import { useFacts } from '@/components/record-page/use-facts';
import { useEditableContact } from '../hooks/use-editable-contact';
import type { Contact, ContactPatch } from '../schema';

interface LeadDetails extends ReturnType<typeof useFacts> {
  contact: Contact;
  /** The contact as its fields see it. */
  editable: Editable<Contact, ContactPatch>;
}

const LeadDetailsContext = createContext<LeadDetails | null>(null);

export function useLeadDetails(): LeadDetails {
  const details = useContext(LeadDetailsContext);
  if (!details) throw new Error('useLeadDetails needs a LeadDetailsProvider above it.');
  return details;
}

interface LeadDetailsProviderProps {
  contact: Contact;
  children: ReactNode;
}

/** What the parts of a contact's page share. Give it the contact's id as React key, too. */
export function LeadDetailsProvider({ contact, children }: LeadDetailsProviderProps) {
  const editable = useEditableContact(contact);
  const facts = useFacts();
  return <LeadDetailsContext value={{ contact, editable, ...facts }}>{children}</LeadDetailsContext>;
}
