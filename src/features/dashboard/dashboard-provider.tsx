'use client';

import { createContext, type ReactNode, useContext, useState } from 'react';
import { useAddress } from '@/components/use-address';
import { useTeam } from '@/features/team/team-context';
import { todayIn } from '@/lib/dates';
import { readDashboardAddress } from './dashboard-address';
import { useCRMDashboardApi } from './hooks/use-crm-dashboard-api';
import type { Range } from './range';
import type { RowsBehind } from './rows/rows-behind';

interface DashboardState {
  range: Range;
  rangeText: string | null;
  pipelineId: string | null;
  change: ReturnType<typeof useAddress<object, 'range' | 'pipeline'>>['change'];
  answer: ReturnType<typeof useCRMDashboardApi>;
  /** The records behind a number, in a panel beside it. */
  rows: RowsBehind | null;
  showRows(rows: RowsBehind | null): void;
}

const DashboardContext = createContext<DashboardState | null>(null);

export function useDashboard(): DashboardState {
  const state = useContext(DashboardContext);
  if (!state) throw new Error('useDashboard needs a DashboardProvider above it.');
  return state;
}

/** What the parts of the dashboard share: range, numbers, and which rows are looked at. */
export function DashboardProvider({ children }: { children: ReactNode }) {
  const today = todayIn(useTeam().team.time_zone);
  const { change, ...address } = useAddress<ReturnType<typeof readDashboardAddress>, 'range' | 'pipeline'>(
    (params) => readDashboardAddress(params, today),
  );
  const [rows, showRows] = useState<RowsBehind | null>(null);
  const answer = useCRMDashboardApi({ ...address.range, pipeline_id: address.pipelineId ?? undefined });
  return (
    <DashboardContext value={{ ...address, change, answer, rows, showRows }}>{children}</DashboardContext>
  );
}
