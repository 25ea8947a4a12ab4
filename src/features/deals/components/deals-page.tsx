'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ErrorState } from '@/components/error-state';
import { PageHeader } from '@/components/page-header';
import { untilLoaded } from '@/components/until-loaded';
import type { Pipeline } from '@/features/pipelines/schema';
import { useSeesOnlyOwn } from '@/features/team/hooks/use-sees-only-own';
import { useTeam } from '@/features/team/team-context';
import { todayIn } from '@/lib/dates';
import { useBoard, useDeals } from '../board/deals-context';
import { DealsProvider } from '../board/deals-provider';
import { dealHref } from '../deal-href';
import { hidesCards, toQuery } from '../filters/deals-address';
import { noFilter, useDealsAddress } from '../filters/use-deals-address';
import type { Board } from '../schema';
import { PipelinePicker } from './pipeline-picker';

// Hardly ever shown: the page comes with its data.
const BoardSkeleton = dynamic(
  () => untilLoaded(() => import('../board/board-skeleton')).then((module) => module.BoardSkeleton),
  { ssr: false },
);
// The server sends these as HTML; what makes them move is loaded after the first paint.
// `loading` gives each a boundary of its own, so that none keeps the page waiting.
const DealsBoard = dynamic(
  () => untilLoaded(() => import('../board/deals-board')).then((module) => module.DealsBoard),
  { loading: () => null },
);
const DealsToolbar = dynamic(
  () => untilLoaded(() => import('../filters/deals-toolbar')).then((module) => module.DealsToolbar),
  { loading: () => null },
);
const DealsTable = dynamic(
  () => untilLoaded(() => import('../table/deals-table')).then((module) => module.DealsTable),
  { loading: () => null },
);
const DealPanel = dynamic(
  () => untilLoaded(() => import('../panel/deal-panel')).then((module) => module.DealPanel),
  { ssr: false },
);

const NoFit = dynamic(
  () => untilLoaded(() => import('@/components/filters/no-fit')).then((module) => module.NoFit),
  { ssr: false },
);
// The form, its pickers and calendar weigh more than the board: they come when they are asked for.
const NewDealDialog = dynamic(
  () => untilLoaded(() => import('./new-deal-dialog')).then((module) => module.NewDealDialog),
  { ssr: false },
);

interface DealsPageProps {
  pipelines: Pipeline[];
  pipelineId: string;
  compactAtFirst: boolean;
}

export function DealsPage({ pipelines, pipelineId, compactAtFirst }: DealsPageProps) {
  const { time_zone } = useTeam().team;
  const router = useRouter();
  const { filter } = useDealsAddress();
  return (
    <DealsProvider
      key={pipelineId}
      pipelineId={pipelineId}
      filter={toQuery(filter, todayIn(time_zone))}
      orderHidden={hidesCards(filter)}
      compactAtFirst={compactAtFirst}
      onOpen={(id) => router.push(dealHref(id))}
    >
      <Deals pipelines={pipelines} pipelineId={pipelineId} />
    </DealsProvider>
  );
}

function Deals({ pipelines, pipelineId }: Omit<DealsPageProps, 'compactAtFirst'>) {
  const { board: whole, error } = useBoard();
  const { retry, showDeal, orderHidden } = useDeals();
  const onlyOwn = useSeesOnlyOwn();
  const { view, deal, filter, change } = useDealsAddress();
  const board = whole && ofStage(whole, filter.stage);
  const [stageForNew, setStageForNew] = useState<string | null>(null);
  const firstStage = (board?.stages[0] ?? whole?.stages[0])?.id;
  const nothingFits =
    (orderHidden || board?.stages.length === 0) && board?.stages.every((stage) => stage.count === 0);

  return (
    <Box sx={pageStyle}>
      <PageHeader
        title="Deals"
        context={board && summaryOf(board.stages) + (onlyOwn ? ' · only your deals' : '')}
        actions={
          <>
            <PipelinePicker pipelines={pipelines} pipelineId={pipelineId} />
            <Button
              variant="contained"
              startIcon={<Plus size={16} />}
              aria-keyshortcuts="N"
              disabled={!firstStage}
              onClick={() => setStageForNew(firstStage ?? null)}
            >
              New deal
            </Button>
          </>
        }
      >
        <DealsToolbar />
      </PageHeader>
      {view === 'table' ? (
        <DealsTable pipelineId={pipelineId} onNewDeal={() => setStageForNew(firstStage ?? null)} />
      ) : nothingFits ? (
        <NoFit what="deals" onClear={() => change(noFilter)} />
      ) : board ? (
        <DealsBoard board={board} onNewDeal={setStageForNew} />
      ) : error ? (
        <ErrorState error={error} onRetry={retry} />
      ) : (
        <BoardSkeleton />
      )}
      {deal && <DealPanel id={deal} onClose={() => change({ deal: null })} />}
      {stageForNew && (
        <NewDealDialog stageId={stageForNew} onClose={() => setStageForNew(null)} onCreated={showDeal} />
      )}
    </Box>
  );
}

/** The board of one stage is its column; none where it is another pipeline's, or gone. */
const ofStage = (board: Board, stage: string | null): Board =>
  stage ? { ...board, stages: board.stages.filter(({ id }) => id === stage) } : board;

/** "3 Qualification, 2 Proposal, 1 Negotiation": the open stages, counted over all deals. */
function summaryOf(stages: { name: string; kind: string; count: number }[]): string {
  const open = stages.filter((stage) => stage.kind === 'open' && stage.count > 0);
  return open.map((stage) => `${stage.count.toLocaleString()} ${stage.name}`).join(', ') || 'No open deals';
}

/** Fills the window: the columns scroll, the page does not. */
const pageStyle = {
  display: 'flex',
  flexDirection: 'column',
  height: 'calc(100dvh - var(--shell-top))',
  minHeight: 400,
} as const;
