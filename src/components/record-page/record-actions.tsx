'use client';

import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { Ellipsis, Link2, Merge, Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { ActionMenu } from '../action-menu/action-menu';
import { Tip } from '../tip';
import { useToast } from '../toast/use-toast';

interface RecordActionsProps {
  /** What the record is: "contact". */
  what: string;
  onEdit(): void;
  /** Between Edit and Delete. */
  children?: ReactNode;
  /** Absent where one may not. */
  onDelete?(): void;
  onMerge?(): void;
}

/** The buttons of a record's header. */
export function RecordActions({ what, onEdit, children, onDelete, onMerge }: RecordActionsProps) {
  const toast = useToast();

  async function copyLink() {
    try {
      await navigator.clipboard.writeText(window.location.href);
      toast({ message: 'The link is copied.' });
    } catch {
      toast({ severity: 'error', message: 'The browser does not allow copying here.' });
    }
  }

  return (
    <>
      <Button variant="outlined" startIcon={<Pencil size={14} />} onClick={onEdit}>
        Edit
      </Button>
      {children}
      {onDelete && (
        <Tip title={`Delete ${what}`}>
          <IconButton aria-label={`Delete ${what}`} onClick={onDelete}>
            <Trash2 size={16} />
          </IconButton>
        </Tip>
      )}
      <ActionMenu
        label={`More actions for this ${what}`}
        actions={[
          { id: 'link', label: 'Copy link', icon: <Link2 size={14} />, onClick: () => void copyLink() },
          ...(onMerge ? [{ id: 'merge', label: 'Merge…', icon: <Merge size={14} />, onClick: onMerge }] : []),
        ]}
        trigger={(props) => (
          <IconButton {...props} aria-label="More actions">
            <Ellipsis size={16} />
          </IconButton>
        )}
      />
    </>
  );
}
