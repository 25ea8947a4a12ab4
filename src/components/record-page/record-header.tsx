import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { TextLink } from '../text-link';

interface RecordHeaderProps {
  /** The list that the record is one of. */
  list: { label: string; href: string };
  avatar: ReactNode;
  title: string;
  badges?: ReactNode;
  /** One line under the title. */
  context?: ReactNode;
  actions: ReactNode;
}

/** Who or what a page is about, and what can be done to all of it. */
export function RecordHeader({ list, avatar, title, badges, context, actions }: RecordHeaderProps) {
  return (
    <Box component="header" sx={headerStyle}>
      <Box component="nav" aria-label="Breadcrumb" sx={{ typography: 'body2', display: 'flex', mb: 2 }}>
        <TextLink href={list.href} color="text.secondary" sx={{ fontWeight: 400 }}>
          {list.label}
        </TextLink>
        <Box aria-hidden sx={{ display: 'grid', placeItems: 'center', px: 1, color: 'text.secondary' }}>
          <ChevronRight size={12} />
        </Box>
        <Box component="span" aria-current="page" sx={cutStyle}>
          {title}
        </Box>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
        <Box sx={whoStyle}>
          {avatar}
          <Box sx={{ minWidth: 0 }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1 }}>
              <Typography variant="h1" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                {title}
              </Typography>
              {badges && <Box sx={{ display: 'flex', gap: 1 }}>{badges}</Box>}
            </Box>
            {context && (
              <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
                {context}
              </Typography>
            )}
          </Box>
        </Box>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>{actions}</Box>
      </Box>
    </Box>
  );
}

const headerStyle = {
  px: { xs: 4, md: 6 },
  pt: 4,
  pb: 4,
  borderBottom: 1,
  borderColor: 'divider',
};

const whoStyle = {
  display: 'flex',
  // A long name takes several lines on a phone.
  alignItems: { xs: 'flex-start', sm: 'center' },
  gap: 3,
  flex: '1 1 280px',
  minWidth: 0,
};

const cutStyle = { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' };
