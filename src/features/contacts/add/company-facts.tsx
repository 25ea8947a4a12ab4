'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { TextLink } from '@/components/text-link';
import { companyHref } from '@/features/companies/company-href';
import { useCRMCompanyApi } from '@/features/companies/hooks/use-crm-company-api';
import { hostOf } from '@/features/companies/host-of';
import type { Company } from '@/features/companies/schema';

/** What is known of a company that was matched; it is changed on its own page. */
export function CompanyFacts({ id }: { id: string }) {
  const { data: company, error, mutate } = useCRMCompanyApi(id);
  if (error) {
    return error.status === 404 ? (
      <Alert severity="warning">This company is no longer there. Type another name, or its name again.</Alert>
    ) : (
      <Alert
        severity="warning"
        action={
          <Button size="small" color="inherit" onClick={() => void mutate()}>
            Retry
          </Button>
        }
      >
        What is known of this company could not be loaded. You can go on without it.
      </Alert>
    );
  }
  if (!company) return <Skeleton variant="rounded" height={132} aria-label="Loading the company" />;
  const { name } = company;
  return (
    <Box
      role="group"
      aria-label={`About ${name}`}
      sx={{ p: 4, border: 1, borderColor: 'divider', borderRadius: 1.5, bgcolor: 'background.sunken' }}
    >
      <Box sx={{ display: 'flex', gap: 3, alignItems: 'baseline', mb: 2 }}>
        <Box sx={{ flex: 1, minWidth: 0, typography: 'subtitle1' }}>{name}</Box>
        <TextLink href={companyHref(id)} variant="body2">
          Open
        </TextLink>
      </Box>
      <Box component="dl" sx={listStyle}>
        {factsOf(company).map(([term, value]) => (
          <Box key={term}>
            <Box component="dt" sx={{ typography: 'caption', color: 'text.secondary' }}>
              {term}
            </Box>
            <Box component="dd" sx={{ m: 0, typography: 'body2' }}>
              {value ?? <Box sx={{ color: 'text.secondary' }}>–</Box>}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

const factsOf = (company: Company): [string, string | null][] => [
  ['Industry', company.industry],
  ['Website', company.website && hostOf(company.website)],
  ['Phone', company.phone],
  ['Address', company.address],
  ['Contacts', company.contact_count.toLocaleString()],
  ['Open deals', company.open_deal_count.toLocaleString()],
];

const listStyle = {
  display: 'grid',
  gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', sm: 'repeat(3, minmax(0, 1fr))' },
  gap: 3,
  m: 0,
  overflowWrap: 'anywhere',
} as const;
