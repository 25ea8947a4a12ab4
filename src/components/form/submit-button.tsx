'use client';

import Box from '@mui/material/Box';
import Button, { type ButtonProps } from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';

interface SubmitButtonProps
  extends Pick<ButtonProps, 'children' | 'color' | 'startIcon' | 'fullWidth' | 'size' | 'form'> {
  pending: boolean;
}

/** Keeps its place, width and focus while the form is being sent, and takes no second click. */
export function SubmitButton({ pending, children, ...props }: SubmitButtonProps) {
  return (
    <Button
      {...props}
      type="submit"
      variant="contained"
      aria-disabled={pending}
      aria-busy={pending}
      // A disabled button would lose the focus. Enter in a field arrives here as a click, too.
      onClick={(event) => pending && event.preventDefault()}
    >
      <Box component="span" sx={{ opacity: pending ? 0 : 1 }}>
        {children}
      </Box>
      {pending && (
        <Box component="span" sx={{ position: 'absolute', inset: 0, display: 'grid', placeItems: 'center' }}>
          <CircularProgress size={16} thickness={5} color="inherit" aria-label="Sending" />
        </Box>
      )}
    </Button>
  );
}
