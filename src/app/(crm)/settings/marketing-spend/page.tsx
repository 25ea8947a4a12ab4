import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SpendPage } from '@/features/settings/spend/spend-page';
import { requirePageSession } from '@/lib/auth/page-session';
import { can } from '@/lib/auth/permissions';

export const metadata: Metadata = { title: 'Marketing spend' };

export default async function Page() {
  const { team } = await requirePageSession();
  if (!can(team.role, 'spend.update')) notFound();
  return <SpendPage />;
}
