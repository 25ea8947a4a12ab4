'use client';

import Box from '@mui/material/Box';
import type { ComponentProps } from 'react';
import { DateText } from '@/components/date-text';
import type { Editable } from '@/components/record-field/editable';
import { QuietText } from '@/components/record-field/quiet-text';
import { Reach } from '@/components/record-field/reach';
import { longText, requiredText, webAddress } from '@/components/record-field/texts';
import { Facts } from '@/components/record-page/facts';
import { useTeam } from '@/features/team/team-context';
import type { Company, CompanyPatch } from '../schema';

interface CompanyFactsProps {
  of: Editable<Company, CompanyPatch>;
  facts: Pick<ComponentProps<typeof Facts>, 'ref' | 'open' | 'onToggle'>;
}

/** Everything else that is known about a company, each field changed where it stands. */
export function CompanyFacts({ of: editable, facts }: CompanyFactsProps) {
  const { time_zone } = useTeam().team;
  const { linkedin_url, created_at, updated_at } = editable.row;
  return (
    <Facts title="Details" {...facts}>
      <QuietText of={editable} name="name" label="Name" {...requiredText('Give the company a name.')} />
      <QuietText of={editable} name="address" label="Address" {...longText} />
      <QuietText
        of={editable}
        name="linkedin_url"
        label="LinkedIn"
        inputMode="url"
        {...webAddress}
        actions={<Reach value={linkedin_url} what="LinkedIn address" by="link" />}
      />
      <QuietText of={editable} name="notes" label="Notes" {...longText} />
      <Box sx={{ mt: 3, typography: 'caption', color: 'text.secondary' }}>
        Added <DateText value={created_at} timeZone={time_zone} relative /> · changed{' '}
        <DateText value={updated_at} timeZone={time_zone} relative />
      </Box>
    </Facts>
  );
}
