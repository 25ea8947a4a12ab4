'use client';

import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { Building2, Kanban, type LucideIcon, UserRound, X } from 'lucide-react';
import { VisuallyHidden } from '@/components/visually-hidden';
import type { SubjectKind } from '../values';
import { fieldLabels } from './field-words';

const icons: Record<SubjectKind, LucideIcon> = { contact: UserRound, deal: Kanban, company: Building2 };

interface LinkChipProps {
  kind: SubjectKind;
  label: string;
  /** Left out where the link stays. */
  onRemove?(): void;
}

/** A record that an activity hangs on. */
export function LinkChip({ kind, label, onRemove }: LinkChipProps) {
  const Icon = icons[kind];
  return (
    <Box component="span" sx={chipStyle}>
      <Icon size={14} aria-hidden />
      <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        <VisuallyHidden>{fieldLabels[kind]} </VisuallyHidden>
        {label}
      </Box>
      {onRemove && (
        <IconButton
          data-kind={kind}
          size="small"
          aria-label={`Unlink ${label}`}
          onClick={onRemove}
          sx={{ p: 0.5, mr: -1 }}
        >
          <X size={12} />
        </IconButton>
      )}
    </Box>
  );
}

const chipStyle = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: 1.5,
  minHeight: 28,
  maxWidth: '100%',
  px: 2,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  typography: 'body2',
};
