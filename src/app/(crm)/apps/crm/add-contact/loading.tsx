import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { PageHeader } from '@/components/page-header';

export default function Loading() {
  return (
    <>
      <PageHeader title="New contact" context="Loading…" />
      <Box sx={{ display: 'grid', gap: 6, maxWidth: 728, px: { xs: 4, md: 6 }, pt: { xs: 4, sm: 6 } }}>
        <Skeleton variant="rounded" height={32} />
        {[1, 2, 3, 4].map((row) => (
          <Box key={row} sx={{ display: 'grid', gap: 4, gridTemplateColumns: { sm: '1fr 1fr' } }}>
            <Skeleton variant="rounded" height={64} />
            <Skeleton variant="rounded" height={64} />
          </Box>
        ))}
      </Box>
    </>
  );
}
