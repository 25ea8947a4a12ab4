'use client';

import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { ErrorState } from '@/components/error-state';
import { untilLoaded } from '@/components/until-loaded';
import { useAddress } from '@/components/use-address';
import { useCRMPipelinesApi } from '@/features/pipelines/hooks/use-crm-pipelines-api';
import { useTeam } from '@/features/team/team-context';
import { can } from '@/lib/auth/permissions';
import { Section } from '../section';
import { PipelineList } from './pipeline-list';
import { StagesSection } from './stages-section';

const NewPipelineDialog = dynamic(
  () =>
    untilLoaded(() => import('@/features/pipelines/components/new-pipeline-dialog')).then(
      (module) => module.NewPipelineDialog,
    ),
  { ssr: false },
);

const readAddress = (params: URLSearchParams) => ({ pipeline: params.get('pipeline') });

/** The team's pipelines, and the stages of the one that is picked. */
export function PipelinesPage() {
  const mayChange = can(useTeam().team.role, 'pipelines.update');
  const { data: pipelines, error, mutate } = useCRMPipelinesApi();
  const { pipeline, change } = useAddress<{ pipeline: string | null }, 'pipeline'>(readAddress);
  const [creating, setCreating] = useState(false);
  const picked = pipelines?.find(({ id }) => id === pipeline) ?? pipelines?.[0];
  return (
    <>
      <Section
        title="Pipelines"
        text={
          mayChange
            ? 'Each is a board with stages of its own.'
            : 'Each is a board with stages of its own. Admins and owners change them.'
        }
        action={
          mayChange && (
            <Button variant="contained" startIcon={<Plus size={16} />} onClick={() => setCreating(true)}>
              New pipeline
            </Button>
          )
        }
      >
        {pipelines && picked ? (
          <PipelineList
            pipelines={pipelines}
            picked={picked}
            mayChange={mayChange}
            onPick={(id) => change({ pipeline: id })}
          />
        ) : error ? (
          <ErrorState error={error} onRetry={() => void mutate()} />
        ) : (
          <Skeleton variant="rounded" height={98} />
        )}
      </Section>
      {picked && <StagesSection pipeline={picked} mayChange={mayChange} />}
      {creating && (
        <NewPipelineDialog
          onClose={() => setCreating(false)}
          onCreated={async ({ id }) => {
            setCreating(false);
            await mutate();
            change({ pipeline: id });
          }}
        />
      )}
    </>
  );
}
