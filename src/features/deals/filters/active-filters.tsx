'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { X } from 'lucide-react';
import { useLocale } from '@/components/locale';
import { useCRMMembersApi } from '@/features/team/hooks/use-crm-members-api';
import { useTeam } from '@/features/team/team-context';
import { wordsOf } from './filter-words';
import { noFilter, useDealsAddress } from './use-deals-address';

/** What leaves deals out, each to be taken away alone or all at once. */
export function ActiveFilters() {
  const { team, user } = useTeam();
  const locale = useLocale();
  const { data: members } = useCRMMembersApi();
  const { filter, change } = useDealsAddress();
  const active = wordsOf(filter, { members, userId: user.id, locale, timeZone: team.time_zone });
  if (active.length === 0) return null;
  return (
    <Box role="group" aria-label="Active filters" sx={barStyle}>
      {active.map(({ name, text }) => (
        <Chip
          key={name}
          label={text}
          // A button of its own, which the keyboard reaches; MUI's delete icon it does not.
          component="button"
          aria-label={`Remove filter ${text}`}
          onClick={() => change({ [name]: null })}
          onDelete={() => change({ [name]: null })}
          deleteIcon={<X size={12} />}
          sx={{ maxWidth: 280 }}
        />
      ))}
      <Button size="small" onClick={() => change(noFilter)}>
        Clear all
      </Button>
    </Box>
  );
}

const barStyle = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, width: '100%' };
