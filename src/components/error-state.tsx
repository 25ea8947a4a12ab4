import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { CircleAlert, RotateCw } from 'lucide-react';
import { ApiError } from '@/lib/api/api-error';

interface ErrorStateProps {
  error: unknown;
  onRetry?: () => void;
}

/** In place of what could not be loaded: what happened, and a way to try again. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const problem = error instanceof ApiError ? error.problem : null;
  return (
    <Box role="alert" sx={{ display: 'grid', justifyItems: 'center', textAlign: 'center', px: 6, py: 12 }}>
      <Box aria-hidden sx={{ display: 'flex', mb: 3, color: 'error.main' }}>
        <CircleAlert size={24} strokeWidth={1.75} />
      </Box>
      <Typography variant="h3" component="p">
        {problem?.title || 'This did not work'}
      </Typography>
      <Typography variant="body2" sx={{ mt: 1, maxWidth: 400, color: 'text.secondary' }}>
        {problem?.detail ?? 'Something went wrong on our side. Try again in a moment.'}
      </Typography>
      {onRetry && (
        <Button variant="outlined" startIcon={<RotateCw size={14} />} onClick={onRetry} sx={{ mt: 4 }}>
          Try again
        </Button>
      )}
      {problem?.request_id && (
        <Typography variant="caption" sx={{ mt: 3, color: 'text.secondary' }}>
          Request {problem.request_id}
        </Typography>
      )}
    </Box>
  );
}
