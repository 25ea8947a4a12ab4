'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { untilLoaded } from '@/components/until-loaded';
import { useTeam } from '@/features/team/team-context';
import { can } from '@/lib/auth/permissions';
import { useStageChanges } from './use-stage-changes';

const NewStageDialog = dynamic(
  () =>
    untilLoaded(() => import('@/features/pipelines/components/new-stage-dialog')).then(
      (module) => module.NewStageDialog,
    ),
  { ssr: false },
);

/** A narrow column after the last one, for those who may add stages. */
export function AddStage({ pipelineId }: { pipelineId: string }) {
  const { role } = useTeam().team;
  const { refetch } = useStageChanges();
  const [asking, setAsking] = useState(false);
  if (!can(role, 'pipelines.update')) return null;
  return (
    <Box sx={{ flex: '0 0 auto', scrollSnapAlign: { xs: 'end', md: 'none' } }}>
      <Button
        variant="outlined"
        startIcon={<Plus size={16} />}
        onClick={() => setAsking(true)}
        sx={buttonStyle}
      >
        Add stage
      </Button>
      {asking && (
        <NewStageDialog
          pipelineId={pipelineId}
          onClose={() => setAsking(false)}
          onCreated={() => {
            setAsking(false);
            void refetch();
          }}
        />
      )}
    </Box>
  );
}

const buttonStyle = {
  minHeight: 56,
  borderStyle: 'dashed',
  borderRadius: '12px',
  color: 'text.secondary',
  whiteSpace: 'nowrap',
};
