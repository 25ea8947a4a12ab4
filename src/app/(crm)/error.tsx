'use client';

import { ErrorState } from '@/components/error-state';

interface ErrorPageProps {
  error: unknown;
  retry: () => void;
}

/** A page of the CRM that failed, with the sidebar still around it. */
export default function CrmErrorPage({ error, retry }: ErrorPageProps) {
  return <ErrorState error={error} onRetry={retry} />;
}
