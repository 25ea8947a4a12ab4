import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface AuthCardProps {
  title: string;
  children: ReactNode;
  /** Where else one may want to go; stands under the card. */
  footer?: ReactNode;
  width?: number;
}

export function AuthCard({ title, children, footer, width = 400 }: AuthCardProps) {
  return (
    <Box component="main" sx={{ width: '100%', maxWidth: width }}>
      <Card sx={{ p: { xs: 5, sm: 8 } }}>
        <Typography variant="h1" sx={{ mb: 5 }}>
          {title}
        </Typography>
        {children}
      </Card>
      {footer && (
        <Typography variant="body2" sx={{ mt: 5, textAlign: 'center', color: 'text.secondary' }}>
          {footer}
        </Typography>
      )}
    </Box>
  );
}
