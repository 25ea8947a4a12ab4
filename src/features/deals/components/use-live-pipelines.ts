'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useToast } from '@/components/toast/use-toast';
import { useCRMPipelinesApi } from '@/features/pipelines/hooks/use-crm-pipelines-api';
import type { Pipeline } from '@/features/pipelines/schema';

/** The team's pipelines as they are now; when the one shown is deleted, the page goes to the first. */
export function useLivePipelines(fromServer: Pipeline[], pipelineId: string, home: string): Pipeline[] {
  const { data: pipelines = fromServer } = useCRMPipelinesApi();
  const router = useRouter();
  const toast = useToast();
  const shown = pipelines.find(({ id }) => id === pipelineId);
  const last = useRef<Pipeline>(null);

  useEffect(() => {
    const gone = shown ? null : last.current;
    last.current = shown ?? null;
    if (!gone) return;
    toast({ message: `The pipeline “${gone.name}” was deleted.` });
    router.replace(home);
    // That may be the same address.
    router.refresh();
  }, [shown, home, router, toast]);

  // One that was just made may be known to the server only.
  return shown ? pipelines : fromServer;
}
