'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { untilLoaded } from '@/components/until-loaded';
import { contactHref } from '@/features/contacts/contact-href';
import { dealHref } from '@/features/deals/deal-href';
import { type NewKind, showOverlay } from './overlay';

const NewDealDialog = dynamic(
  () =>
    untilLoaded(() => import('@/features/deals/components/new-deal-dialog')).then(
      (module) => module.NewDealDialog,
    ),
  { ssr: false },
);
const QuickAddDialog = dynamic(
  () =>
    untilLoaded(() => import('@/features/contacts/quick-add/quick-add-dialog')).then(
      (module) => module.QuickAddDialog,
    ),
  { ssr: false },
);
const NewCompanyDialog = dynamic(
  () =>
    untilLoaded(() => import('@/features/companies/list/new-company-dialog')).then(
      (module) => module.NewCompanyDialog,
    ),
  { ssr: false },
);
const TaskDialog = dynamic(
  () =>
    untilLoaded(() => import('@/features/activities/tasks/task-dialog')).then((module) => module.TaskDialog),
  { ssr: false },
);

/** The form for something new, on whatever page one is. */
export function NewRecord({ kind }: { kind: NewKind }) {
  const router = useRouter();
  const close = () => showOverlay(null);
  switch (kind) {
    case 'deal':
      return <NewDealDialog onClose={close} onCreated={({ id }) => router.push(dealHref(id))} />;
    case 'contact':
      return <QuickAddDialog onClose={close} onCreated={({ id }) => router.push(contactHref(id))} />;
    case 'company':
      return <NewCompanyDialog onClose={close} />;
    case 'task':
      return <TaskDialog onClose={close} />;
  }
}
