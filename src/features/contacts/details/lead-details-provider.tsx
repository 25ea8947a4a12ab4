'use client';

import { createContext, type ReactNode, useContext, useState } from 'react';
import type { Editable } from '@/components/record-field/editable';
import { useEditableContact } from '../hooks/use-editable-contact';
import type { Contact, ContactPatch } from '../schema';

interface LeadDetails {
  contact: Contact;
  /** The contact as its fields see it. */
  editable: Editable<Contact, ContactPatch>;
  /** A phone folds the facts away at first. */
  factsOpen: boolean;
  toggleFacts(): void;
  /** Takes the keyboard to the first field, wherever that is. */
  edit(): void;
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
  const [factsOpen, setFactsOpen] = useState(false);

  function edit() {
    setFactsOpen(true);
    // Unfolded after the next drawing.
    setTimeout(() => document.querySelector<HTMLElement>('[data-first-fact] input')?.focus());
  }

  return (
    <LeadDetailsContext
      value={{ contact, editable, factsOpen, toggleFacts: () => setFactsOpen(!factsOpen), edit }}
    >
      {children}
    </LeadDetailsContext>
  );
}
