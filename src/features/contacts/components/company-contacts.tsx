'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { PersonAvatar } from '@/components/avatar';
import { listStyle } from '@/components/list-style';
import { TextLink } from '@/components/text-link';
import { contactHref } from '../contact-href';
import { useCRMContactsApi } from '../hooks/use-crm-contacts-api';
import type { ContactRow } from '../schema';
import { TypeBadge } from './type-badge';

/** So that the deals beneath are in sight. */
const fewAtFirst = 6;

interface CompanyContactsProps {
  companyId: string;
  /** How many there are, loaded or not. */
  count: number;
}

/** The people who work for a company, and a way to add one. */
export function CompanyContacts({ companyId, count }: CompanyContactsProps) {
  const id = useId();
  const [all, setAll] = useState(false);
  const { rows, error, mutate, more } = useCRMContactsApi({ company_id: companyId });
  return (
    <section aria-labelledby={id}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', mb: 2 }}>
        <Typography id={id} variant="h2">
          Contacts{' '}
          <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
            {count.toLocaleString()}
          </Box>
        </Typography>
        <Button
          size="small"
          startIcon={<Plus size={14} />}
          href={`/apps/crm/add-contact?${new URLSearchParams({ company: companyId })}`}
        >
          Add contact
        </Button>
      </Box>
      {error ? (
        <Box role="alert" sx={{ typography: 'body2', color: 'error.main' }}>
          The contacts could not be loaded.{' '}
          <Button size="small" onClick={() => void mutate()}>
            Try again
          </Button>
        </Box>
      ) : !rows ? (
        <Box role="status" aria-label="Loading the contacts" sx={{ display: 'grid', gap: 2 }}>
          <Skeleton variant="rounded" height={48} />
          <Skeleton variant="rounded" height={48} />
        </Box>
      ) : rows.length === 0 ? (
        <Box sx={{ typography: 'body2', color: 'text.secondary' }}>Nobody yet.</Box>
      ) : (
        <Box component="ul" aria-labelledby={id} sx={frameStyle}>
          {(all ? rows : rows.slice(0, fewAtFirst)).map((contact) => (
            <Colleague key={contact.id} contact={contact} />
          ))}
        </Box>
      )}
      {rows && rows.length > fewAtFirst && !all && (
        <Button size="small" onClick={() => setAll(true)} sx={{ mt: 1 }}>
          Show all {count.toLocaleString()}
        </Button>
      )}
      {all && more && (
        <Button size="small" loading={more.loading} onClick={more.onLoad} sx={{ mt: 1 }}>
          {more.failed ? 'Could not load more. Try again' : 'Show more'}
        </Button>
      )}
    </section>
  );
}

function Colleague({ contact: { id, full_name, job_title, email, type } }: { contact: ContactRow }) {
  return (
    <Box component="li" sx={rowStyle}>
      <PersonAvatar name={full_name} seed={id} />
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <TextLink href={contactHref(id)} color="inherit" noWrap sx={{ display: 'block' }}>
          {full_name}
        </TextLink>
        <Box sx={detailStyle}>{[job_title, email].filter(Boolean).join(' · ') || '–'}</Box>
      </Box>
      <TypeBadge type={type} />
    </Box>
  );
}

// The lines fill it to its corners.
const frameStyle = { ...listStyle, overflow: 'hidden' };

const rowStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 3,
  px: 3,
  py: 2,
  typography: 'body2',
  '&:hover': { bgcolor: 'action.hover' },
};

const detailStyle = {
  typography: 'caption',
  color: 'text.secondary',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
};
