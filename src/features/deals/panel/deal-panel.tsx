'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Trash2 } from 'lucide-react';
import { AvatarStack } from '@/components/avatar-stack';
import { NoRecord } from '@/components/record-page/no-record';
import { useRecord } from '@/components/record-page/use-record';
import { SidePanel, SidePanelSkeleton } from '@/components/side-panel';
import { TextLink } from '@/components/text-link';
import { ActivityTimeline } from '@/features/activities/components/activity-timeline';
import { DealNotes } from '@/features/activities/components/deal-notes';
import { RecordPresence } from '@/features/live/presence';
import { useTeam } from '@/features/team/team-context';
import { can } from '@/lib/auth/permissions';
import { useDeleteDeal } from '../board/use-delete-deal';
import { dealHref } from '../deal-href';
import { useCRMDealApi } from '../hooks/use-crm-deal-api';
import { useDealCaches } from '../hooks/use-deal-caches';
import type { DealDetails } from '../schema';
import { DealFields } from './deal-fields';

interface DealPanelProps {
  id: string;
  onClose(): void;
}

/** A deal beside the board or the table, to be looked at and changed. */
export function DealPanel({ id, onClose }: DealPanelProps) {
  const { record: deal, ...missing } = useRecord(useCRMDealApi(id));
  return (
    <SidePanel
      label={deal ? `Deal ${deal.title}` : 'Deal'}
      title={deal?.title ?? 'Deal'}
      actions={
        !missing.gone && (
          <>
            <RecordPresence kind="deal" id={id} />
            <TextLink href={dealHref(id)} sx={{ typography: 'body2', whiteSpace: 'nowrap' }}>
              Open full page
            </TextLink>
          </>
        )
      }
      onClose={onClose}
    >
      {deal ? (
        // Another deal starts with fields of its own.
        <PanelContent key={deal.id} deal={deal} onClose={onClose} />
      ) : (
        <NoRecord
          {...missing}
          what="deal"
          onClose={onClose}
          loading={<SidePanelSkeleton label="Loading the deal" />}
        />
      )}
    </SidePanel>
  );
}

function PanelContent({ deal, onClose }: { deal: DealDetails; onClose(): void }) {
  const { role } = useTeam().team;
  const deleteDeal = useDeleteDeal();
  const { show } = useDealCaches();

  async function remove() {
    if (!(await deleteDeal(deal))) return;
    show(deal.id, null);
    onClose();
  }

  return (
    <Box sx={contentStyle}>
      <DealFields deal={deal} />
      {deal.collaborators.length > 0 && (
        <section aria-labelledby="collaborators">
          <Typography id="collaborators" variant="h3" sx={{ mb: 2 }}>
            Collaborators
          </Typography>
          <AvatarStack
            size={28}
            max={8}
            people={deal.collaborators.map(({ user_id, full_name, email }) => ({
              id: user_id,
              name: full_name || email,
            }))}
          />
        </section>
      )}
      <DealNotes dealId={deal.id} />
      <ActivityTimeline subject={{ kind: 'deal', id: deal.id }} />
      {can(role, 'deals.delete') && (
        <Button
          color="error"
          startIcon={<Trash2 size={14} />}
          onClick={() => void remove()}
          sx={{ justifySelf: 'start', ml: -3.5 }}
        >
          Delete deal
        </Button>
      )}
    </Box>
  );
}

const contentStyle = {
  display: 'grid',
  // What is wide, such as the tabs, scrolls by itself.
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 6,
  p: 5,
  overflowY: 'auto',
};
