'use client';

import IconButton from '@mui/material/IconButton';
import {
  ArrowRightLeft,
  CircleCheck,
  CircleX,
  Ellipsis,
  PanelRightOpen,
  Trash2,
  UserRoundPlus,
} from 'lucide-react';
import { type Action, ActionMenu } from '@/components/action-menu/action-menu';
import { useTeam } from '@/features/team/team-context';
import { can } from '@/lib/auth/permissions';
import type { DealCard } from '../schema';
import { useBoardActions } from './board-actions';
import { useDeals } from './deals-context';
import { useDeleteDeal } from './use-delete-deal';

/** Everything that can be done with a deal from its card, by clicks alone. */
export function CardMenu({ deal }: { deal: DealCard }) {
  const { role } = useTeam().team;
  const { openDeal, wonStageId, lostStageId } = useDeals();
  const { ask, moveDeal } = useBoardActions();
  const deleteDeal = useDeleteDeal();

  /** Goes on top of the first stage of a kind, where the pipeline has one and the deal is not in such a stage. */
  const close = (kind: 'won' | 'lost', action: Omit<Action, 'id' | 'onClick'>): Action[] => {
    const stageId = kind === 'won' ? wonStageId : lostStageId;
    if (!stageId || deal.stage_kind === kind) return [];
    const onClick = () => moveDeal(deal.id, { stageId, index: 0 }, { spot: 'top' });
    return [{ ...action, id: kind, onClick }];
  };

  const actions: Action[] = [
    {
      id: 'open',
      label: 'Open',
      icon: <PanelRightOpen size={16} />,
      onClick: () => openDeal(deal.id),
    },
    {
      id: 'move',
      label: 'Move to…',
      icon: <ArrowRightLeft size={16} />,
      onClick: () => ask({ kind: 'move', deal }),
    },
    {
      id: 'assign',
      label: 'Assign to…',
      icon: <UserRoundPlus size={16} />,
      onClick: () => ask({ kind: 'assign', deal }),
    },
    ...close('won', { label: 'Mark won', icon: <CircleCheck size={16} />, divided: true }),
    ...close('lost', { label: 'Mark lost…', icon: <CircleX size={16} /> }),
  ];
  if (can(role, 'deals.delete')) {
    actions.push({
      id: 'delete',
      label: 'Delete…',
      icon: <Trash2 size={16} />,
      destructive: true,
      divided: true,
      onClick: () => void deleteDeal(deal),
    });
  }

  return (
    <ActionMenu
      label={`Actions for ${deal.title}`}
      actions={actions}
      trigger={(props) => (
        <IconButton {...props} size="small" aria-label={`Actions for ${deal.title}`}>
          <Ellipsis size={16} />
        </IconButton>
      )}
    />
  );
}
