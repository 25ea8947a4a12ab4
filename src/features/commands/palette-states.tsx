import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { CircleAlert } from 'lucide-react';
import type { ApiError } from '@/lib/api/api-error';

const lines = [180, 240, 150];

/** In place of the first answers. */
export const Searching = () => (
  <Box role="status" aria-label="Searching" sx={{ display: 'grid', px: 2.5, pt: 1.5, pb: 1 }}>
    {lines.map((width) => (
      <Box key={width} sx={{ display: 'flex', alignItems: 'center', gap: 3, height: { xs: 48, sm: 40 } }}>
        <Skeleton variant="circular" width={22} height={22} />
        <Skeleton variant="rounded" width={width} height={12} />
      </Box>
    ))}
  </Box>
);

export const NothingFound = ({ query }: { query: string }) => (
  <Box sx={{ px: 2.5, py: 3, typography: 'body2', color: 'text.secondary', overflowWrap: 'anywhere' }}>
    Nothing found for “{query}”.
  </Box>
);

interface FailedProps {
  /** "Contacts", "Deals" */
  kinds: string[];
  error: ApiError | undefined;
  onRetry(): void;
}

/** Which part of the search failed, and why; the rest stays of use. */
export const Failed = ({ kinds, error, onRetry }: FailedProps) => (
  <Box role="alert" sx={failedStyle}>
    <Box component={CircleAlert} size={16} aria-hidden sx={{ flexShrink: 0, mt: 1, color: 'error.main' }} />
    <Box sx={{ flex: 1, pt: 0.5 }}>
      {listOf(kinds)} could not be searched.{' '}
      {error?.status === 0 ? 'Cairn cannot be reached.' : error?.message}
    </Box>
    <Button size="small" variant="outlined" onClick={onRetry}>
      Try again
    </Button>
  </Box>
);

/** "Contacts, companies and deals" */
function listOf(kinds: string[]): string {
  const [first = '', ...rest] = kinds;
  const names = [first, ...rest.map((kind) => kind.toLowerCase())];
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names).replace(', and', ' and');
}

const failedStyle = {
  display: 'flex',
  alignItems: 'flex-start',
  gap: 3,
  mb: 1,
  p: 2.5,
  borderRadius: 1,
  typography: 'body2',
  bgcolor: 'error.light',
};
