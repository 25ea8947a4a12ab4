'use client';

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { DateText } from '@/components/date-text';
import { companyHref } from '@/features/companies/company-href';
import { contactHref } from '@/features/contacts/contact-href';
import { useTeam } from '@/features/team/team-context';
import type { DealCard } from '../schema';

interface CardDetailsProps {
  deal: DealCard;
  /** Percent; counts where the deal has none of its own. */
  stageProbability: number;
}

/** What an expanded card adds. */
export function CardDetails({ deal, stageProbability }: CardDetailsProps) {
  const { time_zone } = useTeam().team;
  const { company_id, company_name, contact_id, contact_name, contact_email, contact_phone } = deal;
  const owner = deal.owner_name || deal.owner_email;
  return (
    <Box component="dl" sx={listStyle}>
      {company_id && company_name && (
        <Fact name="Company">
          <Link href={companyHref(company_id)}>{company_name}</Link>
        </Fact>
      )}
      {contact_id && contact_name && (
        <Fact name="Contact">
          <Link href={contactHref(contact_id)}>{contact_name}</Link>
          {contact_email && <Link href={`mailto:${contact_email}`}>{contact_email}</Link>}
          {contact_phone && <Link href={`tel:${contact_phone.replaceAll(' ', '')}`}>{contact_phone}</Link>}
        </Fact>
      )}
      {owner && <Fact name="Owner">{owner}</Fact>}
      <Fact name="Probability">{deal.probability ?? stageProbability} %</Fact>
      <Fact name="Last update">
        <DateText value={deal.last_update_at} timeZone={time_zone} relative />
      </Fact>
    </Box>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <Box component="dt" sx={{ color: 'text.secondary' }}>
        {name}
      </Box>
      <Box component="dd" sx={{ m: 0, minWidth: 0, display: 'grid', overflowWrap: 'anywhere' }}>
        {children}
      </Box>
    </>
  );
}

const listStyle = {
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  columnGap: 3,
  rowGap: 1,
  m: 0,
  mt: 2,
  pt: 2,
  borderTop: 1,
  borderColor: 'divider',
  typography: 'caption',
};
