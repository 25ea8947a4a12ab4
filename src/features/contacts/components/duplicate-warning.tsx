'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { TextLink } from '@/components/text-link';
import { contactHref } from '../contact-href';
import { useCRMContactDuplicatesApi } from '../hooks/use-crm-contact-duplicates-api';
import type { ContactDuplicate } from '../schema';

interface DuplicateWarningProps {
  /** As they are being typed. */
  name: string;
  email: string;
}

/** Says who is there already, by address or by a similar name, while a contact is typed. */
export function DuplicateWarning({ name, email }: DuplicateWarningProps) {
  const found = useCRMContactDuplicatesApi(name, email);
  const taken = found.filter(({ match }) => match === 'email');
  const similar = found.filter(({ match }) => match === 'name');
  return (
    // A live region must stand before its first message does; empty it takes no room, not even a gap.
    <Box role="status" sx={{ display: 'grid', gap: 2, '&:empty': { position: 'absolute' } }}>
      {taken.length > 0 && (
        <Alert severity="warning" role="presentation">
          This address is taken, so it cannot be saved twice: <People people={taken} />
        </Alert>
      )}
      {similar.length > 0 && (
        <Alert severity="warning" role="presentation">
          {similar.length === 1
            ? 'There is somebody of a similar name: '
            : 'There are people of similar names: '}
          <People people={similar} />
        </Alert>
      )}
    </Box>
  );
}

function People({ people }: { people: ContactDuplicate[] }) {
  return people.map(({ id, full_name, email, company_name }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <TextLink href={contactHref(id)} color="inherit" underline="always">
        {full_name}
      </TextLink>
      {detailOf(company_name ?? email)}
    </span>
  ));
}

const detailOf = (detail: string | null): string => (detail ? ` (${detail})` : '');
