'use client';

import Button from '@mui/material/Button';
import { ChevronDown, CircleCheck, CircleDot, CircleX } from 'lucide-react';
import { ActionMenu } from '@/components/action-menu/action-menu';
import { FieldNote } from '@/components/record-field/field-note';
import { useField } from '@/components/record-field/use-field';
import { useDealDetails } from './deal-details-provider';
import { useStageChoice } from './use-stage-choice';

const statuses = [
  { kind: 'open', label: 'Open', Icon: CircleDot },
  { kind: 'won', label: 'Won', Icon: CircleCheck },
  { kind: 'lost', label: 'Lost', Icon: CircleX },
] as const;

/** Open, won or lost: each takes the deal to the first stage of that kind. */
export function StatusMenu() {
  const { deal, editable, stages } = useDealDetails();
  const field = useField(editable, 'stage_id');
  const { change, dialog } = useStageChoice(field);
  const { Icon, label } = statuses.find(({ kind }) => kind === deal.stage_kind) ?? statuses[0];
  return (
    <div>
      <ActionMenu
        label="Status"
        actions={statuses.flatMap(({ kind, label: word, Icon: StatusIcon }) => {
          const target = stages.find((stage) => stage.kind === kind);
          return target
            ? [
                {
                  id: kind,
                  label: kind === 'lost' ? 'Lost…' : word,
                  icon: <StatusIcon size={14} />,
                  checked: deal.stage_kind === kind,
                  onClick: () => kind !== deal.stage_kind && change(target),
                },
              ]
            : [];
        })}
        trigger={(props) => (
          <Button
            {...props}
            variant="outlined"
            startIcon={<Icon size={14} />}
            endIcon={<ChevronDown size={14} />}
            aria-label={`Status: ${label}`}
          >
            {label}
          </Button>
        )}
      />
      {(field.state.is === 'failed' || field.state.is === 'conflict') && (
        <FieldNote field={field} words={(theirs) => theirs.stage_name} />
      )}
      {dialog}
    </div>
  );
}
