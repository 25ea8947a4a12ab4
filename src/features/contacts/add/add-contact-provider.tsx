'use client';

import { useRouter } from 'next/navigation';
import { createContext, type Dispatch, type ReactNode, useContext, useReducer, useRef } from 'react';
import { useApi } from '@/components/api-provider';
import { useToast } from '@/components/toast/use-toast';
import { useCompanyCaches } from '@/features/companies/hooks/use-company-caches';
import { useTeam } from '@/features/team/team-context';
import { ApiError } from '@/lib/api/api-error';
import { uuidV7 } from '@/lib/uuid';
import { contactHref } from '../contact-href';
import { useContactCaches } from '../hooks/use-contact-caches';
import { contactKeys } from '../keys';
import type { Contact } from '../schema';
import { checkAll } from './check';
import { type AddContactAction, type AddContactState, addContactReducer, openedWith } from './reducer';
import { useDraft } from './use-draft';
import { type AddContactValues, type CompanyChoice, emptyValues, withCompany } from './values';

interface AddContact {
  state: AddContactState;
  dispatch: Dispatch<AddContactAction>;
  /** Empties the form; `undone` brings it back. */
  discard(): void;
  /** Sends everything at once: contact and company are both there afterwards, or neither. */
  save(values: AddContactValues): Promise<void>;
}

const AddContactContext = createContext<AddContact | null>(null);

export function useAddContact(): AddContact {
  const value = useContext(AddContactContext);
  if (!value) throw new Error('useAddContact needs an AddContactProvider above it.');
  return value;
}

interface AddContactProviderProps {
  /** The company that the form was opened from, if any. */
  company: CompanyChoice | null;
  children: ReactNode;
}

/** What the form's steps share: what was typed so far, where one is, and saving it. */
export function AddContactProvider({ company, children }: AddContactProviderProps) {
  const api = useApi();
  const router = useRouter();
  const toast = useToast();
  const contacts = useContactCaches();
  const companies = useCompanyCaches();
  const { user } = useTeam();
  const empty = () => {
    const values = emptyValues(user.id);
    return company ? withCompany(values, company) : values;
  };
  const [state, dispatch] = useReducer(addContactReducer, null, () => openedWith(empty()));
  useDraft(state, company, dispatch);
  const busy = useRef(false);

  async function save(values: AddContactValues) {
    // Two clicks in one frame come here twice before the button is busy.
    if (busy.current) return;
    const { contact: body, errors } = checkAll(values);
    if (!body) return dispatch({ type: 'refused', detail: errors[0]?.detail ?? '', errors });
    busy.current = true;
    const id = state.sentAs ?? uuidV7();
    dispatch({ type: 'saving', id });
    try {
      const contact = await api.post<Contact>(contactKeys.all, { ...body, id });
      dispatch({ type: 'saved' });
      contacts.refetch();
      if (contact.company_id) companies.refetch(contact.company_id);
      toast({ message: `${contact.full_name} is in your contacts.` });
      router.push(contactHref(contact.id));
    } catch (error) {
      busy.current = false;
      dispatch({ type: 'refused', ...refusalOf(error) });
    }
  }

  const discard = () => dispatch({ type: 'discarded', values: empty() });

  return <AddContactContext value={{ state, dispatch, discard, save }}>{children}</AddContactContext>;
}

function refusalOf(error: unknown) {
  const problem = error instanceof ApiError ? error.problem : null;
  return {
    detail: problem?.detail ?? 'This could not be saved. Try again in a moment.',
    errors: problem?.errors ?? [],
  };
}
