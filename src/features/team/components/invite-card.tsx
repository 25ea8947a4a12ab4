import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface InviteCardProps {
  title: string;
  children: ReactNode;
}

/** What an invite says, in the look of the pages for signing in. */
export const InviteCard = ({ title, children }: InviteCardProps) => (
  <Box component="main" sx={{ width: '100%', maxWidth: 400 }}>
    <Card sx={{ p: { xs: 5, sm: 8 } }}>
      <Typography variant="h1" sx={{ mb: 3, overflowWrap: 'anywhere' }}>
        {title}
      </Typography>
      <Typography variant="body1" component="div" sx={{ overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </Card>
  </Box>
);
