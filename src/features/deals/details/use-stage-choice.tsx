'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';
import type { Field } from '@/components/record-field/use-field';
import { untilLoaded } from '@/components/until-loaded';
import type { Stage } from '@/features/pipelines/schema';
import type { DealCard, DealPatch } from '../schema';
import { useDealDetails } from './deal-details-provider';

const LoseDialog = dynamic(
  () => untilLoaded(() => import('../board/lose-dialog')).then((module) => module.LoseDialog),
  { ssr: false },
);

/** Takes the deal to another stage; losing it asks why first. `dialog` is to stand somewhere on the page. */
export function useStageChoice(field: Field<DealCard, string, DealPatch>): {
  change(stage: Pick<Stage, 'id' | 'kind'>): void;
  dialog: ReactNode;
} {
  const { deal } = useDealDetails();
  const [losingTo, setLosingTo] = useState<string | null>(null);
  return {
    change({ id, kind }) {
      if (kind === 'lost' && deal.stage_kind !== 'lost') setLosingTo(id);
      else field.save(id);
    },
    dialog: losingTo && (
      <LoseDialog
        what={`was “${deal.title}”`}
        onCancel={() => setLosingTo(null)}
        onReason={(lost_reason) => {
          setLosingTo(null);
          field.save(losingTo, { lost_reason });
        }}
      />
    ),
  };
}
