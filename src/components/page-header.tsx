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
        // Beneath what else sticks above the page.
        top: 'var(--shell-top, 0px)',
        zIndex: 'appBar',
        px: { xs: 4, md: 6 },
        pt: 4,
        pb: 3,
        bgcolor: 'background.default',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr) auto',
          alignItems: 'center',
          columnGap: 3,
          minHeight: 36,
        }}
      >
        <Typography variant="h1" noWrap>
          {title}
        </Typography>
        {actions && (
          <Box
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 2,
              gridRow: { md: context ? 'span 2' : undefined },
            }}
          >
            {actions}
          </Box>
        )}
        {context && (
          <Typography
            variant="body2"
            component="div"
            noWrap
            sx={{ gridColumn: { xs: '1 / -1', md: 1 }, color: 'text.secondary' }}
          >
            {context}
          </Typography>
        )}
      </Box>
      {children && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mt: 3 }}>{children}</Box>
      )}
    </Box>
  );
}
