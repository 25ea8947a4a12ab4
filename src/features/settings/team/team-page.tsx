'use client';

import Skeleton from '@mui/material/Skeleton';
import { ErrorState } from '@/components/error-state';
import { useCRMTeamApi } from '@/features/team/hooks/use-crm-team-api';
import { Section } from '../section';
import { TeamForm } from './team-form';

/** What holds for everybody in the team. */
export function TeamPage() {
  const { data: team, error, mutate } = useCRMTeamApi();
  if (error && !team) return <ErrorState error={error} onRetry={() => void mutate()} />;
  return (
    <Section title="Team" text="What holds for everybody in it.">
      {team ? (
        <TeamForm team={team} onSaved={(saved) => void mutate(saved, { revalidate: false })} />
      ) : (
        <Skeleton variant="rounded" height={360} />
      )}
    </Section>
  );
}
