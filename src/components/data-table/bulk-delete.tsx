'use client';

import Button from '@mui/material/Button';
import { Trash2 } from 'lucide-react';

interface BulkDeleteProps {
  disabled: boolean;
  onClick(): void;
}

export const BulkDelete = ({ disabled, onClick }: BulkDeleteProps) => (
  <Button size="small" color="error" disabled={disabled} startIcon={<Trash2 size={14} />} onClick={onClick}>
    Delete
  </Button>
);
