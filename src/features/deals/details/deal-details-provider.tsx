'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { useApi } from '@/components/api-provider';
import type { Editable } from '@/components/record-field/editable';
import { useFacts } from '@/components/record-page/use-facts';
import { useCRMPipelinesApi } from '@/features/pipelines/hooks/use-crm-pipelines-api';
import type { Stage } from '@/features/pipelines/schema';
import { useShownDeal } from '../hooks/use-shown-deal';
import { dealKeys } from '../keys';
import type { DealDetails as Deal, DealCard, DealPatch } from '../schema';

interface DealDetailsState extends ReturnType<typeof useFacts> {
  deal: Deal;
  /** The deal as its fields see it. */
  editable: Editable<DealCard, DealPatch>;
  /** Those of the deal's pipeline, in order; empty while they are loading. */
  stages: Stage[];
  /** The stage the deal is in. */
  stage: Stage | undefined;
}

const DealDetailsContext = createContext<DealDetailsState | null>(null);

export function useDealDetails(): DealDetailsState {
  const details = useContext(DealDetailsContext);
  if (!details) throw new Error('useDealDetails needs a DealDetailsProvider above it.');
  return details;
}

interface DealDetailsProviderProps {
  deal: Deal;
  children: ReactNode;
}

/** What the parts of a deal's page share. Give it the deal's id as React key, too. */
export function DealDetailsProvider({ deal, children }: DealDetailsProviderProps) {
  const api = useApi();
  const { show } = useShownDeal();
  const { data: pipelines = [] } = useCRMPipelinesApi();
  const facts = useFacts();
  const stages = pipelines.find(({ id }) => id === deal.pipeline_id)?.stages ?? [];
  const editable: Editable<DealCard, DealPatch> = {
    row: deal,
    save: (change, version) => api.patch<DealCard>(dealKeys.one(deal.id), { ...change, version }),
    show: (row) => show(deal.id, row),
  };
  const stage = stages.find(({ id }) => id === deal.stage_id);
  return (
    <DealDetailsContext value={{ deal, editable, stages, stage, ...facts }}>{children}</DealDetailsContext>
  );
}
