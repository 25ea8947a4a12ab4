'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { PageHeader } from '@/components/page-header';
import { useSeesOnlyOwn } from '@/features/team/hooks/use-sees-only-own';

// The server sends these as HTML; what makes them move is loaded after the first paint.
// `loading` gives each a boundary of its own, so that none keeps the page waiting.
const CompaniesToolbar = dynamic(
  () => import('./companies-toolbar').then((module) => module.CompaniesToolbar),
  { loading: () => null },
);
const CompaniesTable = dynamic(() => import('./companies-table').then((module) => module.CompaniesTable), {
  loading: () => null,
});
const NewCompanyDialog = dynamic(
  () => import('./new-company-dialog').then((module) => module.NewCompanyDialog),
  { ssr: false },
);

/** All companies of the team. */
export function CompaniesPage() {
  const [adding, setAdding] = useState(false);
  const onlyOwn = useSeesOnlyOwn();
  return (
    <Box sx={pageStyle}>
      <PageHeader
        title="Companies"
        context={
          onlyOwn
            ? 'You see your own companies and those of your contacts and deals'
            : 'Whom your contacts work for, and what is in play there'
        }
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

/** Fills the window: the rows scroll, the page does not. */
const pageStyle = {
  display: 'flex',
  flexDirection: 'column',
  height: 'calc(100dvh - var(--shell-top))',
  minHeight: 400,
} as const;
