import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { CairnMark } from '@/components/cairn-mark';

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        minHeight: '100dvh',
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        justifyItems: 'center',
        alignContent: { xs: 'start', sm: 'center' },
        gap: 6,
        px: 4,
        py: { xs: 8, sm: 12 },
        bgcolor: 'background.sunken',
      }}
    >
      <Box component="header" sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <CairnMark size={28} />
        <Typography variant="h1" component="p">
          Cairn
        </Typography>
      </Box>
      {children}
    </Box>
  );
}
