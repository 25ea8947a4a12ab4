'use client';

import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, type Ref, useId } from 'react';

interface FactsProps {
  title: string;
  /** The box around the fields. */
  ref: Ref<HTMLDivElement>;
  /** Only a phone folds it: elsewhere there is room. */
  open: boolean;
  onToggle(): void;
  children: ReactNode;
}

/** The fields of a record, which a phone can fold away. */
export function Facts({ title, ref, open, onToggle, children }: FactsProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Typography id={id} variant="h2" sx={{ display: { xs: 'none', lg: 'block' }, mb: 2 }}>
        {title}
      </Typography>
      <ButtonBase
        aria-expanded={open}
        aria-controls={`${id}-fields`}
        onClick={onToggle}
        sx={{ display: { xs: 'flex', lg: 'none' }, width: '100%', py: 1, justifyContent: 'space-between' }}
      >
        <Typography variant="h2" component="span">
          {title}
        </Typography>
        <Box
          component="span"
          aria-hidden
          sx={{ display: 'flex', transition: 'transform 160ms ease-out', rotate: open ? '180deg' : '0deg' }}
        >
          <ChevronDown size={16} />
        </Box>
      </ButtonBase>
      <Box
        ref={ref}
        id={`${id}-fields`}
        sx={{
          display: { xs: open ? 'grid' : 'none', lg: 'grid' },
          gridTemplateColumns: 'minmax(0, 1fr)',
          gap: 0.5,
          mt: { xs: 2, lg: 0 },
        }}
      >
        {children}
      </Box>
    </section>
  );
}
