import Box from '@mui/material/Box';

interface ProgressBarProps {
  /** Percent. */
  value: number;
  label: string;
}

/** How far something has come, as a thin line. */
export function ProgressBar({ value, label }: ProgressBarProps) {
  return (
    <Box
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      sx={{ height: 3, borderRadius: 1, overflow: 'hidden', bgcolor: 'divider' }}
    >
      <Box sx={{ height: 1, bgcolor: 'primary.main' }} style={{ width: `${value}%` }} />
    </Box>
  );
}
