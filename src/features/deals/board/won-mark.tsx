import Box from '@mui/material/Box';
import { keyframes } from '@mui/material/styles';
import { PartyPopper } from 'lucide-react';
import { useEffect } from 'react';

const shownMs = 1600;

const ring = keyframes({
  '0%': { opacity: 0, boxShadow: '0 0 0 0 var(--mui-palette-success-main)' },
  '25%': { opacity: 1 },
  '100%': { opacity: 0, boxShadow: '0 0 0 10px transparent' },
});

const pop = keyframes({
  '0%': { opacity: 0, transform: 'scale(0.6) rotate(-12deg)' },
  '30%': { opacity: 1, transform: 'scale(1.15) rotate(6deg)' },
  '75%': { opacity: 1, transform: 'none' },
  '100%': { opacity: 0, transform: 'translateY(-4px)' },
});

/** A short, quiet celebration around a card that was just won; for those who want no motion, a mark that goes. */
export function WonMark({ onEnd }: { onEnd(): void }) {
  // Without motion there is no end of an animation to wait for.
  useEffect(() => {
    const timer = setTimeout(onEnd, shownMs);
    return () => clearTimeout(timer);
  }, [onEnd]);
  return (
    <Box aria-hidden sx={ringStyle}>
      <Box component="span" sx={markStyle}>
        <PartyPopper size={18} />
      </Box>
    </Box>
  );
}

const stillStyle = { '@media (prefers-reduced-motion: reduce)': { animation: 'none' } };

const ringStyle = {
  position: 'absolute',
  inset: 0,
  borderRadius: '10px',
  border: 2,
  borderColor: 'success.main',
  pointerEvents: 'none',
  animation: `${ring} 1200ms ease-out both`,
  ...stillStyle,
} as const;

const markStyle = {
  position: 'absolute',
  right: 12,
  bottom: 10,
  display: 'inline-flex',
  color: 'success.main',
  animation: `${pop} ${shownMs}ms ease-out both`,
  ...stillStyle,
} as const;
