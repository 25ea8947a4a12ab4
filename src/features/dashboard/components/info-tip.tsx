'use client';

import IconButton from '@mui/material/IconButton';
import { Info } from 'lucide-react';
import { Tip } from '@/components/tip';

interface InfoTipProps {
  /** What is explained. */
  label: string;
  text: string;
}

/** The "i" beside a number: its formula, on hover and focus, and as its name for screen readers. */
export const InfoTip = ({ label, text }: InfoTipProps) => (
  <Tip title={text}>
    <IconButton size="small" aria-label={`How ${label} is computed: ${text}`} sx={{ p: 0.5 }}>
      <Info size={14} />
    </IconButton>
  </Tip>
);
