import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { PageHeader } from '@/components/page-header';

export default function Loading() {
  return (
    <Box role="status" aria-label="Loading the tasks">
      <PageHeader title="Tasks" />
      <Box sx={{ display: 'grid', gap: 4, px: { xs: 4, md: 6 }, py: 5, maxWidth: 900 }}>
        {['overdue', 'today', 'upcoming'].map((section) => (
          <Skeleton key={section} variant="rounded" height={72} />
        ))}
      </Box>
    </Box>
  );
}
