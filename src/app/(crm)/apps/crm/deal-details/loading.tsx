import { RecordSkeleton } from '@/components/record-page/record-skeleton';

export default function Loading() {
  return <RecordSkeleton what="deal" />;
}
