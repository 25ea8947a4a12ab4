import { PageHeader } from '@/components/page-header';
import { BoardSkeleton } from '@/features/deals/board/board-skeleton';

export default function Loading() {
  return (
    <>
      <PageHeader title="Deals" context="Loading…" />
      <BoardSkeleton />
    </>
  );
}
