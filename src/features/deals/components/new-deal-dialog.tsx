'use client';

import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';
import { useConfirm } from '@/components/confirm/use-confirm';
import { ErrorState } from '@/components/error-state';
import type { CompanyOption } from '@/features/companies/schema';
import type { ContactOption } from '@/features/contacts/schema';
import { useCRMPipelinesApi } from '@/features/pipelines/hooks/use-crm-pipelines-api';
import type { DealCard } from '../schema';
import { NewDealForm } from './new-deal-form';

interface NewDealDialogProps {
  /** The stage that is chosen at first; else the first of the first pipeline. */
  stageId?: string;
  contact?: ContactOption;
  company?: CompanyOption;
  onClose(): void;
  onCreated?(deal: DealCard): void;
}

/** Title and contact are needed, the rest may come later. */
export function NewDealDialog(props: NewDealDialogProps) {
  const { data: pipelines, error, mutate } = useCRMPipelinesApi();
  const confirm = useConfirm();
  const [filled, setFilled] = useState(false);

  async function leave() {
    const sure =
      !filled ||
      (await confirm({
        title: 'Discard this deal?',
        body: 'What you have entered is lost.',
        confirmLabel: 'Discard',
        destructive: true,
      }));
    if (sure) props.onClose();
  }
  return (
    // A click beside the dialog would lose what was typed; Escape asks, and Cancel is deliberate.
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={(_event, reason) => reason === 'escapeKeyDown' && void leave()}
      aria-labelledby="new-deal-title"
    >
      <DialogTitle id="new-deal-title">New deal</DialogTitle>
      {pipelines ? (
        <NewDealForm {...props} pipelines={pipelines} onFilled={setFilled} />
      ) : (
        <DialogContent>
          {error ? (
            <ErrorState error={error} onRetry={() => void mutate()} />
          ) : (
            <Skeleton variant="rounded" height={360} aria-label="Loading the pipelines" role="status" />
          )}
        </DialogContent>
      )}
    </Dialog>
  );
}
