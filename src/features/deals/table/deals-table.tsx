'use client';

import Button from '@mui/material/Button';
import { Handshake } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { DataTable } from '@/components/data-table/data-table';
import { useHiddenColumns } from '@/components/data-table/hidden-columns';
import { MoreRows } from '@/components/data-table/more-rows';
import { readSort, writeSort } from '@/components/data-table/sort-param';
import { EmptyState } from '@/components/empty-state';
import { NoFit } from '@/components/filters/no-fit';
import { untilLoaded } from '@/components/until-loaded';
import { useSeesOnlyOwn } from '@/features/team/hooks/use-sees-only-own';
import { useTeam } from '@/features/team/team-context';
import { todayIn } from '@/lib/dates';
import { useBoard, useDeals } from '../board/deals-context';
import { isFiltered } from '../filters/deals-address';
import { noFilter, useDealsAddress } from '../filters/use-deals-address';
import { useCRMDealsListApi } from '../hooks/use-crm-deals-list-api';
import type { BoardStage, DealCard } from '../schema';
import { dealSorts } from '../values';
import { BulkActions } from './bulk-actions';
import { dealColumns } from './deal-columns';
import { toListQuery } from './list-query';
import { columnsStore } from './optional-columns';
import { useChangeStage } from './use-change-stage';

const LoseDialog = dynamic(
  () => untilLoaded(() => import('../board/lose-dialog')).then((module) => module.LoseDialog),
  { ssr: false },
);

interface DealsTableProps {
  pipelineId: string;
  onNewDeal(): void;
}

/** The deals of a pipeline that fit, as rows. */
export function DealsTable({ pipelineId, onNewDeal }: DealsTableProps) {
  const { currency, time_zone } = useTeam().team;
  const { board } = useBoard();
  const { retry: refetchBoard } = useDeals();
  const { filter, sort, deal: openId, change } = useDealsAddress();
  const { rows, error, mutate, more } = useCRMDealsListApi(
    toListQuery({ filter, sort }, pipelineId, todayIn(time_zone)),
  );
  const { hidden } = useHiddenColumns(columnsStore);
  const { busy, changeStage } = useChangeStage();
  const [losing, setLosing] = useState<{ deal: DealCard; stage: BoardStage } | null>(null);
  const stages = board?.stages ?? [];
  const columns = dealColumns({
    currency,
    timeZone: time_zone,
    stages,
    busy,
    onStage: (deal, stage) =>
      stage.kind === 'lost' ? setLosing({ deal, stage }) : void changeStage(deal, stage.id),
  });

  return (
    <>
      <DataTable
        label="Deals"
        columns={columns.filter(({ id }) => !hidden.has(id))}
        rows={rows}
        rowId={({ id }) => id}
        rowLabel={({ title }) => title}
        sort={readSort(sort, dealSorts)}
        onSortChange={(next) => change({ sort: next && writeSort(next) })}
        onOpen={({ id }) => change({ deal: id })}
        openId={openId ?? undefined}
        bulkActions={(ids, clear) => (
          <BulkActions
            ids={ids}
            stages={stages}
            onDone={clear}
            onChanged={() => {
              refetchBoard();
              void mutate();
            }}
          />
        )}
        empty={
          isFiltered(filter) ? (
            <NoFit what="deals" onClear={() => change(noFilter)} />
          ) : (
            <NoDeals onNewDeal={onNewDeal} />
          )
        }
        error={error}
        onRetry={() => void mutate()}
        footer={more && <MoreRows {...more} />}
      />
      {losing && (
        <LoseDialog
          what={`was “${losing.deal.title}”`}
          onCancel={() => setLosing(null)}
          onReason={(reason) => {
            setLosing(null);
            void changeStage(losing.deal, losing.stage.id, reason);
          }}
        />
      )}
    </>
  );
}

function NoDeals({ onNewDeal }: { onNewDeal(): void }) {
  const onlyOwn = useSeesOnlyOwn();
  return (
    <EmptyState
      icon={Handshake}
      title="No deals yet"
      text={
        onlyOwn
          ? 'Deals that are your own, or that you collaborate on, show here. Add the first one.'
          : 'A deal is an opportunity with a contact. Add the first one.'
      }
      action={
        <Button variant="contained" onClick={onNewDeal}>
          New deal
        </Button>
      }
    />
  );
}
