'use client';

import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { Ellipsis } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useId, useState } from 'react';
import { ActionMenu } from '@/components/action-menu/action-menu';
import { PersonAvatar } from '@/components/avatar';
import { Badge } from '@/components/badge';
import { listStyle } from '@/components/list-style';
import { TextLink } from '@/components/text-link';
import { untilLoaded } from '@/components/until-loaded';
import { contactHref } from '@/features/contacts/contact-href';
import { useContactSearch } from '@/features/contacts/hooks/use-contact-search';
import { roleLabels } from '../role-labels';
import type { DealContact } from '../schema';
import { contactRoles } from '../values';
import { useDealDetails } from './deal-details-provider';
import { useDealContacts } from './use-deal-contacts';

const AsyncAutocomplete = dynamic(
  () =>
    untilLoaded(() => import('@/components/async-autocomplete')).then((module) => module.AsyncAutocomplete),
  { loading: () => null },
);

/** Who the deal is with on the customer's side: one primary contact, and the part that each plays. */
export function DealContacts() {
  const id = useId();
  const { deal } = useDealDetails();
  const { put } = useDealContacts();
  const { search, onCreate } = useContactSearch();
  // A new picker after each choice: it is for adding, not for showing.
  const [round, setRound] = useState(0);
  const known = new Set(deal.contacts.map(({ contact_id }) => contact_id));
  return (
    <section aria-labelledby={id}>
      <Typography id={id} variant="h2" sx={{ mb: 2 }}>
        Contacts
      </Typography>
      {deal.contacts.length > 0 && (
        <Box component="ul" sx={peopleStyle}>
          {deal.contacts.map((contact) => (
            <Contact key={contact.contact_id} contact={contact} />
          ))}
        </Box>
      )}
      <AsyncAutocomplete
        key={round}
        label="Add a contact"
        placeholder="Type a name or an address"
        value={null}
        onChange={(option) => {
          if (option) void put(option.id, deal.contacts.length === 0 ? { primary: true } : { role: 'other' });
          setRound(round + 1);
        }}
        search={async (query, signal) => (await search(query, signal)).filter((one) => !known.has(one.id))}
        onCreate={onCreate}
      />
    </section>
  );
}

function Contact({ contact }: { contact: DealContact }) {
  const { put, remove } = useDealContacts();
  const { contact_id, full_name, job_title, email, phone, role, is_primary } = contact;
  return (
    <Box component="li" sx={rowStyle}>
      <PersonAvatar name={full_name} seed={contact_id} size={28} />
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 }}>
          <TextLink href={contactHref(contact_id)} color="inherit">
            {full_name}
          </TextLink>
          {is_primary && <Badge color="teal">Primary</Badge>}
          {role && <Badge color="slate">{roleLabels[role]}</Badge>}
        </Box>
        <Box sx={{ typography: 'caption', color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {[job_title, email, phone].filter(Boolean).join(' · ')}
        </Box>
      </Box>
      <ActionMenu
        label={full_name}
        heading="Role"
        actions={[
          ...contactRoles.map((one) => ({
            id: one,
            label: roleLabels[one],
            checked: role === one,
            onClick: () => void put(contact_id, { role: one }),
          })),
          ...(is_primary
            ? []
            : [
                {
                  id: 'primary',
                  label: 'Make primary',
                  divided: true,
                  onClick: () => void put(contact_id, { primary: true as const }),
                },
              ]),
          {
            id: 'remove',
            label: 'Remove from the deal',
            divided: is_primary,
            destructive: true,
            onClick: () => void remove(contact_id),
          },
        ]}
        trigger={(props) => (
          <IconButton {...props} size="small" aria-label={`Actions of ${full_name}`}>
            <Ellipsis size={16} />
          </IconButton>
        )}
      />
    </Box>
  );
}

const peopleStyle = { ...listStyle, mb: 3 };

const rowStyle = {
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto',
  alignItems: 'center',
  gap: 3,
  px: 3,
  py: 2,
  typography: 'body2',
};
