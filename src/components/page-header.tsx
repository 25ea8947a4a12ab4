import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface PageHeaderProps {
  title: ReactNode;
  /** One line under the title. */
  context?: ReactNode;
  /** Secondary actions first, the primary one last. */
  actions?: ReactNode;
  /** Filters and the like, beneath. */
  children?: ReactNode;
}

export function PageHeader({ title, context, actions, children }: PageHeaderProps) {
  return (
    <Box
      component="header"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 'appBar',
        px: { xs: 4, md: 6 },
        pt: 4,
        pb: 3,
        bgcolor: 'background.default',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3, minHeight: 36 }}>
        <Box sx={{ flex: '1 1 200px', minWidth: 0 }}>
          <Typography variant="h1" noWrap>
            {title}
          </Typography>
          {context && (
            <Typography variant="body2" component="div" noWrap sx={{ color: 'text.secondary' }}>
              {context}
            </Typography>
          )}
        </Box>
        {actions && <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>{actions}</Box>}
      </Box>
      {children && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mt: 3 }}>{children}</Box>
      )}
    </Box>
  );
}
