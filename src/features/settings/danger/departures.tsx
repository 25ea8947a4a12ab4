'use client';

import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useCRMDepartureApi } from '@/features/team/hooks/use-crm-departure-api';
import type { Departure } from '@/features/team/schema';

const fates: Record<Departure['fate'], string> = {
  delete: 'is deleted, because nobody else is in it',
  leave: 'goes on without you; an owner takes over what you own',
  blocked: 'needs another owner first: transfer ownership there',
};

/** What becomes of one's teams when one's account is deleted. */
export function Departures() {
  const { data: departures } = useCRMDepartureApi();
  if (!departures) return <Skeleton variant="rounded" height={48} />;
  return (
    <Box component="ul" sx={{ m: 0, pl: 5, typography: 'body2' }}>
      {departures.map(({ team_id, name, fate }) => (
        <li key={team_id}>
          <strong>{name}</strong> {fates[fate]}.
        </li>
      ))}
    </Box>
  );
}
