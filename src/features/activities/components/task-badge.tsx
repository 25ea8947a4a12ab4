'use client';

import Box from '@mui/material/Box';
import { VisuallyHidden } from '@/components/visually-hidden';
import { useCRMTaskCountsApi } from '../hooks/use-crm-task-counts-api';

/** How many of one's own tasks are overdue or due today; nothing where none is. */
export function TaskBadge() {
  const { data } = useCRMTaskCountsApi();
  const urgent = (data?.overdue ?? 0) + (data?.today ?? 0);
  if (urgent === 0) return null;
  return (
    <>
      <Box
        component="span"
        aria-hidden
        sx={[badgeStyle, { color: (data?.overdue ?? 0) > 0 ? 'error.main' : 'text.secondary' }]}
      >
        {urgent > 99 ? '99+' : urgent}
      </Box>
      <VisuallyHidden>, {urgent} due</VisuallyHidden>
    </>
  );
}

const badgeStyle = { ml: 'auto', typography: 'caption', fontWeight: 600, fontVariantNumeric: 'tabular-nums' };
