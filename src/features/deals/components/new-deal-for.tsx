'use client';

import Button, { type ButtonProps } from '@mui/material/Button';
import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { untilLoaded } from '@/components/until-loaded';
import type { CompanyOption } from '@/features/companies/schema';
import type { ContactOption } from '@/features/contacts/schema';
import type { DealCard } from '../schema';

const NewDealDialog = dynamic(
  () => untilLoaded(() => import('./new-deal-dialog')).then((module) => module.NewDealDialog),
  { ssr: false },
);

interface NewDealForProps extends Pick<ButtonProps, 'size' | 'variant'> {
  contact?: ContactOption;
  company?: CompanyOption;
  onCreated?(deal: DealCard): void;
}

/** A button that opens the form for a deal with a contact, or a company, filled in. */
export function NewDealFor({ contact, company, onCreated, ...look }: NewDealForProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button {...look} startIcon={<Plus size={14} />} aria-keyshortcuts="N" onClick={() => setOpen(true)}>
        New deal
      </Button>
      {open && (
        <NewDealDialog
          contact={contact}
          company={company}
          onClose={() => setOpen(false)}
          onCreated={onCreated}
        />
      )}
    </>
  );
}
