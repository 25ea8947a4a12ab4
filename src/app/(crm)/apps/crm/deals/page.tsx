import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SWRConfig } from 'swr';
import { DealsPage } from '@/features/deals/components/deals-page';
import { dealKeys } from '@/features/deals/keys';
import { getBoard } from '@/features/deals/server/queries';
import { listPipelines } from '@/features/pipelines/server/queries';
import { requirePageSession } from '@/lib/auth/page-session';
import { requestDb } from '@/lib/supabase/server';

export const metadata: Metadata = { title: 'Deals' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: Props) {
  const [{ team }, db, params] = await Promise.all([requirePageSession(), requestDb(), searchParams]);
  const pipelines = await listPipelines(db, team.id);
  const { pipeline } = params;
  const shown = pipeline ? pipelines.find((one) => one.id === pipeline) : pipelines[0];
  if (!shown) notFound();
  const board = await getBoard(db, team.id, shown.id);
  return (
    <SWRConfig value={{ fallback: { [dealKeys.board(shown.id)]: board } }}>
      <DealsPage pipelines={pipelines} pipelineId={shown.id} />
    </SWRConfig>
  );
}
