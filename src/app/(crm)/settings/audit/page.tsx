import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AuditPage } from '@/features/settings/audit/audit-page';
import { requirePageSession } from '@/lib/auth/page-session';
import { can } from '@/lib/auth/permissions';

export const metadata: Metadata = { title: 'Audit log' };

export default async function Page() {
  const { team } = await requirePageSession();
  if (!can(team.role, 'audit.view')) notFound();
  return <AuditPage />;
}
