'use client';

import { ErrorState } from '@/components/error-state';
import { FullPage } from '@/components/full-page';

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
