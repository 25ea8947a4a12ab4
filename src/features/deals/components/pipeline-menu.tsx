'use client';

import Button from '@mui/material/Button';
import { ChevronDown, Plus, SlidersHorizontal } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { type Action, ActionMenu } from '@/components/action-menu/action-menu';
import { untilLoaded } from '@/components/until-loaded';
import type { Pipeline } from '@/features/pipelines/schema';
import { useTeam } from '@/features/team/team-context';
import { can } from '@/lib/auth/permissions';
import { useLivePipelines } from './use-live-pipelines';
import { usePipelineCommands } from './use-pipeline-commands';

const NewPipelineDialog = dynamic(
  () =>
    untilLoaded(() => import('@/features/pipelines/components/new-pipeline-dialog')).then(
      (module) => module.NewPipelineDialog,
    ),
  { ssr: false },
);

const board = '/apps/crm/deals';

interface PipelineMenuProps {
  /** As the server knew them. */
  pipelines: Pipeline[];
  pipelineId: string;
}

/** The pipelines to pick from, and for admins and owners what can be done with the one shown. */
export function PipelineMenu({ pipelines: fromServer, pipelineId }: PipelineMenuProps) {
  const pipelines = useLivePipelines(fromServer, pipelineId, board);
  const { role } = useTeam().team;
  const shown = pipelines.find(({ id }) => id === pipelineId);
  const mayChange = can(role, 'pipelines.update');
  // A team with one has nothing to pick.
  if (!shown || (pipelines.length < 2 && !mayChange)) return null;
  return <Menu pipelines={pipelines} shown={shown} mayChange={mayChange} />;
}

interface MenuProps {
  pipelines: Pipeline[];
  shown: Pipeline;
  mayChange: boolean;
}

function Menu({ pipelines, shown, mayChange }: MenuProps) {
  const router = useRouter();
  const [opening, startOpening] = useTransition();
  const { pending, commands, dialog } = usePipelineCommands(pipelines, shown, board);
  const [creating, setCreating] = useState(false);
  const open = (id: string) => startOpening(() => router.push(`${board}?pipeline=${id}`));

  const choices: Action[] = pipelines.map(({ id, name }) => ({
    id,
    label: name,
    checked: id === shown.id,
    onClick: () => open(id),
  }));
  const changes: Action[] = [
    {
      id: 'new',
      label: 'New pipeline…',
      icon: <Plus size={16} />,
      divided: true,
      onClick: () => setCreating(true),
    },
    {
      id: 'stages',
      label: 'Edit stages…',
      icon: <SlidersHorizontal size={16} />,
      onClick: () => router.push(`/settings/pipelines?pipeline=${shown.id}`),
    },
    ...commands,
  ];

  return (
    <>
      <ActionMenu
        label="Pipeline"
        actions={[...choices, ...(mayChange ? changes : [])]}
        trigger={(props) => (
          <Button
            {...props}
            variant="outlined"
            loading={opening || pending}
            endIcon={<ChevronDown size={16} />}
          >
            {shown.name}
          </Button>
        )}
      />
      {creating && (
        <NewPipelineDialog
          onClose={() => setCreating(false)}
          onCreated={({ id }) => {
            setCreating(false);
            open(id);
          }}
        />
      )}
      {dialog}
    </>
  );
}
