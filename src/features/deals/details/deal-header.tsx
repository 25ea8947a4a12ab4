'use client';

import Box from '@mui/material/Box';
import { Handshake } from 'lucide-react';
import { Badge } from '@/components/badge';
import { Money } from '@/components/money';
import { RecordActions } from '@/components/record-page/record-actions';
import { RecordHeader } from '@/components/record-page/record-header';
import { useDeleteRecord } from '@/components/use-delete-record';
import { RecordPresence } from '@/features/live/presence';
import { AssignButton } from '@/features/team/components/assign-button';
import { useTeam } from '@/features/team/team-context';
import { can } from '@/lib/auth/permissions';
import { deletionWords } from '../deletion-words';
import { useShownDeal } from '../hooks/use-shown-deal';
import { dealKeys } from '../keys';
import { priorityLabels } from '../priority-labels';
import { useDealDetails } from './deal-details-provider';
import { StatusMenu } from './status-menu';

interface DealHeaderProps {
  /** The deal is gone for good. */
  onDeleted(): void;
}

/** What the deal is, how it stands, and what can be done to all of it. */
export function DealHeader({ onDeleted }: DealHeaderProps) {
  const { deal, editable, edit } = useDealDetails();
  const { role, currency } = useTeam().team;
  const deleteRecord = useDeleteRecord();
  const { show } = useShownDeal();
  const { id, title, amount, priority, company_name, contact_name } = deal;

  async function remove() {
    const gone = await deleteRecord({
      url: dealKeys.one(id),
      what: 'deal',
      name: title,
      body: deletionWords,
    });
    if (!gone) return;
    show(id, null);
    onDeleted();
  }

  return (
    <RecordHeader
      list={{ label: 'Deals', href: `/apps/crm/deals?pipeline=${deal.pipeline_id}` }}
      avatar={
        <Box aria-hidden sx={avatarStyle}>
          <Handshake size={20} strokeWidth={1.75} />
        </Box>
      }
      title={title}
      badges={
        priority === 'high' || priority === 'urgent' ? (
          <Badge color={priority === 'urgent' ? 'rose' : 'amber'}>{priorityLabels[priority]}</Badge>
        ) : undefined
      }
      context={
        <>
          <Money amount={amount} currency={currency} format="short" />
          {[company_name, contact_name].map((name) => name && ` · ${name}`)}
        </>
      }
      actions={
        <RecordActions
          what="deal"
          onEdit={edit}
          onDelete={can(role, 'deals.delete') ? () => void remove() : undefined}
        >
          <RecordPresence kind="deal" id={id} />
          <AssignButton of={editable} title={title} />
          <StatusMenu />
        </RecordActions>
      }
    />
  );
}

const avatarStyle = {
  display: 'grid',
  placeItems: 'center',
  width: 44,
  height: 44,
  flexShrink: 0,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1.5,
  color: 'text.secondary',
};
