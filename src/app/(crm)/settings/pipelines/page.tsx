import type { Metadata } from 'next';
import { SWRConfig } from 'swr';
import { pipelineKeys } from '@/features/pipelines/keys';
import { listPipelines } from '@/features/pipelines/server/queries';
import { PipelinesPage } from '@/features/settings/pipelines/pipelines-page';
import { requirePageSession } from '@/lib/auth/page-session';

export const metadata: Metadata = { title: 'Pipelines' };

export default async function Page() {
  const { db, team } = await requirePageSession();
  return (
    <SWRConfig value={{ fallback: { [pipelineKeys.all]: await listPipelines(db, team.id) } }}>
      <PipelinesPage />
    </SWRConfig>
  );
}
