'use client';

import dynamic from 'next/dynamic';
import { FullPage } from '@/components/full-page';
import { untilLoaded } from '@/components/until-loaded';

// Every page would load it for this one, which hardly anybody ever sees.
const ErrorState = dynamic(
  () => untilLoaded(() => import('@/components/error-state')).then((module) => module.ErrorState),
  { loading: () => null },
);

interface ErrorPageProps {
  error: unknown;
  retry: () => void;
}

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <FullPage>
      <ErrorState error={error} onRetry={retry} />
    </FullPage>
  );
}
