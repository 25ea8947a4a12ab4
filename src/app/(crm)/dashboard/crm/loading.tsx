import Box from '@mui/material/Box';
import { PageHeader } from '@/components/page-header';
import { DashboardSkeleton } from '@/features/dashboard/dashboard-skeleton';

export default function Loading() {
  return (
    <>
      <PageHeader title="Dashboard" />
      <Box sx={{ px: { xs: 4, md: 6 }, py: 5 }}>
        <DashboardSkeleton />
      </Box>
    </>
  );
}
