'use client';

import dynamic from 'next/dynamic';
import { FullPage } from '@/components/full-page';

// Every page would load it for this one, which hardly anybody ever sees.
const ErrorState = dynamic(() => import('@/components/error-state').then((module) => module.ErrorState), {
  loading: () => null,
});

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
