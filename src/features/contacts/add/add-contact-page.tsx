'use client';

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { PageHeader } from '@/components/page-header';
import { useTeam } from '@/features/team/team-context';
import { AddContactProvider, useAddContact } from './add-contact-provider';
import { CompanyStep } from './company-step';
import { ContactSummary } from './contact-summary';
import { LeadStep } from './lead-step';
import { PersonalStep } from './personal-step';
import { StepBar } from './step-bar';
import type { CompanyChoice } from './values';

const stepForms = { personal: PersonalStep, company: CompanyStep, lead: LeadStep };

/** A new contact in three steps; `company` is the one that it was opened from. */
export function AddContactPage({ company }: { company: CompanyChoice | null }) {
  const { team, user } = useTeam();
  return (
    // Nothing typed as one person, or in one team, may be kept as another's draft.
    <AddContactProvider key={`${team.id} ${user.id}`} company={company}>
      <AddContact />
    </AddContactProvider>
  );
}

function AddContact() {
  const { step, filled } = useAddContact().state;
  const Step = stepForms[step];
  return (
    <>
      <PageHeader title="New contact" context={<DraftNote />} />
      <Box sx={layoutStyle}>
        <Box sx={formColumnStyle}>
          <StepBar />
          <Step key={`${step} ${filled}`} />
        </Box>
        <ContactSummary />
      </Box>
    </>
  );
}

/** Leaving the page loses nothing; this says so, and how to begin anew. */
function DraftNote() {
  const { state, dispatch, discard } = useAddContact();
  if (state.note === 'discarded') {
    return (
      <span role="status">
        Draft discarded. <Act onClick={() => dispatch({ type: 'undone' })}>Undo</Act>
      </span>
    );
  }
  if (!state.keep) return <span role="status">A person you do business with, in three steps</span>;
  return (
    <span role="status">
      {state.note === 'restored' ? 'Draft restored' : 'Kept as a draft in this browser'}.{' '}
      <Act onClick={discard}>Discard draft</Act>
    </span>
  );
}

const Act = ({ onClick, children }: { onClick(): void; children: string }) => (
  <Link component="button" type="button" variant="body2" onClick={onClick} sx={{ verticalAlign: 'baseline' }}>
    {children}
  </Link>
);

/** On a phone the form reaches down to the bottom, where its buttons are. */
const formColumnStyle = {
  display: 'flex',
  flexDirection: 'column',
  gap: { xs: 5, sm: 8 },
  minWidth: 0,
  '& > form': { flex: { xs: 1, sm: 'none' } },
} as const;

const layoutStyle = {
  flex: 1,
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 680px) 320px' },
  columnGap: 12,
  width: '100%',
  maxWidth: { xs: 680 + 48, lg: 1100 },
  px: { xs: 4, md: 6 },
  pt: { xs: 4, sm: 6 },
  pb: { xs: 0, sm: 12 },
} as const;
