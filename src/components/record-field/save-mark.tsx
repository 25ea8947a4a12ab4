import Box from '@mui/material/Box';
import { keyframes } from '@mui/material/styles';
import { Check, LoaderCircle } from 'lucide-react';
import { VisuallyHidden } from '../visually-hidden';
import type { Field } from './use-field';

const spin = keyframes({ to: { transform: 'rotate(360deg)' } });
const fade = keyframes({ to: { opacity: 0 } });

/** Beside a quiet field's label: a tick once it is saved, which leaves after a moment. */
export function SaveMark({ state }: { state: Field<unknown, unknown, never>['state']['is'] }) {
  return (
    <Box component="span" aria-live="polite" sx={{ display: 'inline-flex' }}>
      {state === 'saving' && (
        <Box component="span" sx={{ display: 'flex', animation: `${spin} 900ms linear infinite` }}>
          <LoaderCircle size={12} aria-hidden />
          <VisuallyHidden>Saving…</VisuallyHidden>
        </Box>
      )}
      {state === 'saved' && (
        <Box
          component="span"
          sx={{ display: 'flex', color: 'success.main', animation: `${fade} 180ms ease-out 2.5s forwards` }}
        >
          <Check size={14} aria-hidden />
          <VisuallyHidden>Saved</VisuallyHidden>
        </Box>
      )}
    </Box>
  );
}
