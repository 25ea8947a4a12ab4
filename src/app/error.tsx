'use client';

import { ErrorState } from '@/components/error-state';

interface ErrorPageProps {
  error: unknown;
  retry: () => void;
}

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return <ErrorState error={error} onRetry={retry} />;
}
