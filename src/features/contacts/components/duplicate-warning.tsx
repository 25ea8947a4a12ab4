'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useApi } from '@/components/api-provider';
import { TextLink } from '@/components/text-link';
import { useSearch } from '@/components/use-search';
import { contactKeys } from '../keys';
import type { ContactDuplicate } from '../schema';

interface DuplicateWarningProps {
  /** As they are being typed. */
  name: string;
  email: string;
}

/** Says who is there already, by address or by a similar name, while a contact is typed. */
export function DuplicateWarning({ name, email }: DuplicateWarningProps) {
  const api = useApi();
  const url = questionOf(name, email);
  const { options, latest, loading } = useSearch(
    (question, signal) => (question ? api.get<ContactDuplicate[]>(question, signal) : Promise.resolve([])),
    url,
    true,
  );
  // What was found stays while one types on: it would flicker at each letter.
  const found = url === '' ? [] : loading ? latest : options;
  const taken = found.filter(({ match }) => match === 'email');
  const similar = found.filter(({ match }) => match === 'name');
  return (
    // A live region must stand before its first message does.
    <Box role="status" sx={{ display: 'grid', gap: 2, '&:empty': { display: 'none' } }}>
      {taken.length > 0 && (
        <Alert severity="warning">
          This address is taken, so it cannot be saved twice: <People people={taken} />
        </Alert>
      )}
      {similar.length > 0 && (
        <Alert severity="warning">
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
      <TextLink href={`/apps/crm/lead-details?id=${id}`} color="inherit" underline="always">
        {full_name}
      </TextLink>
      {detailOf(company_name ?? email)}
    </span>
  ));
}

const detailOf = (detail: string | null): string => (detail ? ` (${detail})` : '');

/** Nothing is asked about a letter or half an address. */
function questionOf(name: string, email: string): string {
  const words = name.trim().replaceAll(/\s+/g, ' ');
  const address = email.trim();
  const query = {
    name: words.length >= 2 ? words.slice(0, 201) : undefined,
    email: /^[^@\s]+@[^@\s]+$/.test(address) ? address.slice(0, 254) : undefined,
  };
  return query.name || query.email ? contactKeys.duplicates(query) : '';
}
