import type { Metadata } from 'next';
import { DangerPage } from '@/features/settings/danger/danger-page';

export const metadata: Metadata = { title: 'Danger zone' };

export default function Page() {
  return <DangerPage />;
}
