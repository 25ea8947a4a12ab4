'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { totalWords } from '@/components/data-table/total-words';
import { useLocale } from '@/components/locale';
import { PageHeader } from '@/components/page-header';
import { untilLoaded } from '@/components/until-loaded';
import { useSeesOnlyOwn } from '@/features/team/hooks/use-sees-only-own';
import { useCRMCompanyCountApi } from '../hooks/use-crm-company-count-api';
import { toCompaniesCountQuery } from './companies-address';
import { useCompaniesAddress } from './use-companies-address';

// The server sends these as HTML; what makes them move is loaded after the first paint.
// `loading` gives each a boundary of its own, so that none keeps the page waiting.
const CompaniesToolbar = dynamic(
  () => untilLoaded(() => import('./companies-toolbar')).then((module) => module.CompaniesToolbar),
  { loading: () => null },
);
const CompaniesTable = dynamic(
  () => untilLoaded(() => import('./companies-table')).then((module) => module.CompaniesTable),
  { loading: () => null },
);
const NewCompanyDialog = dynamic(
  () => untilLoaded(() => import('./new-company-dialog')).then((module) => module.NewCompanyDialog),
  { ssr: false },
);

/** All companies of the team. */
export function CompaniesPage() {
  const [adding, setAdding] = useState(false);
  const { filter } = useCompaniesAddress();
  const { data: total } = useCRMCompanyCountApi(toCompaniesCountQuery(filter));
  const count = totalWords(total, ['company', 'companies'], useLocale());
  return (
    <Box sx={pageStyle}>
      <PageHeader
        title="Companies"
        context={summaryOf(count, Object.values(filter).some(Boolean), useSeesOnlyOwn())}
        actions={
          <Button
            variant="contained"
            startIcon={<Plus size={16} />}
            aria-keyshortcuts="N"
            onClick={() => setAdding(true)}
          >
            New company
          </Button>
        }
      >
        <CompaniesToolbar />
      </PageHeader>
      <CompaniesTable onNew={() => setAdding(true)} />
      {adding && <NewCompanyDialog onClose={() => setAdding(false)} />}
    </Box>
  );
}

/** How many fit, and why they may not be all there are. */
function summaryOf(count: string | null, filtered: boolean, onlyOwn: boolean): string {
  const found = count && filtered ? `${count} found` : count;
  if (onlyOwn)
    return found
      ? `${found} · you see your own companies and those of your contacts and deals`
      : 'You see your own companies and those of your contacts and deals';
  if (!found) return 'Whom your contacts work for, and what is in play there';
  return filtered ? found : `${count}, and what is in play there`;
}

/** Fills the window: the rows scroll, the page does not. */
const pageStyle = {
  display: 'flex',
  flexDirection: 'column',
  height: 'calc(100dvh - var(--shell-top))',
  minHeight: 400,
} as const;
