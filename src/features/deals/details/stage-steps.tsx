'use client';

import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { FieldNote } from '@/components/record-field/field-note';
import { useField } from '@/components/record-field/use-field';
import type { Stage } from '@/features/pipelines/schema';
import { useDealDetails } from './deal-details-provider';
import { useStageChoice } from './use-stage-choice';

/** The way through the pipeline: a click on a step takes the deal there. */
export function StageSteps() {
  const { editable, stages } = useDealDetails();
  const field = useField(editable, 'stage_id');
  const { change, dialog } = useStageChoice(field);
  const place = stages.findIndex(({ id }) => id === field.value);
  const here = stages[place];
  const list = useRef<HTMLOListElement>(null);

  // A phone has no room for all of them; the page itself must not scroll.
  useEffect(() => {
    const step = list.current?.children[place];
    if (!list.current || !(step instanceof HTMLElement)) return;
    const { offsetLeft, clientWidth } = list.current;
    list.current.scrollLeft = step.offsetLeft - offsetLeft - (clientWidth - step.offsetWidth) / 2;
  }, [place]);

  return (
    <Box
      component="section"
      aria-label="Stages"
      sx={{ px: { xs: 4, md: 6 }, py: 3, borderBottom: 1, borderColor: 'divider' }}
    >
      <Box ref={list} component="ol" sx={stepsStyle}>
        {stages.map((stage, index) => (
          <Step
            key={stage.id}
            stage={stage}
            is={
              stage.id === field.value
                ? 'here'
                : here && isPassed(stage, index, here, place)
                  ? 'passed'
                  : 'ahead'
            }
            onClick={() => stage.id !== field.value && change(stage)}
          />
        ))}
      </Box>
      <FieldNote field={field} words={(theirs) => theirs.stage_name} />
      {dialog}
    </Box>
  );
}

/** A lost deal has not passed the won stage, whatever their order. */
const isPassed = (stage: Stage, index: number, here: Stage, place: number): boolean =>
  stage.kind === 'open' && index < place && here.kind !== 'lost';

interface StepProps {
  stage: Stage;
  is: 'passed' | 'here' | 'ahead';
  onClick(): void;
}

const Step = ({ stage, is, onClick }: StepProps) => (
  <Box component="li" sx={{ flex: '1 0 auto', minWidth: 0 }}>
    <ButtonBase
      onClick={onClick}
      aria-current={is === 'here' ? 'step' : undefined}
      sx={[
        stepStyle,
        is === 'here' && {
          bgcolor: `stage.${stage.color}.soft`,
          color: `stage.${stage.color}.text`,
          borderColor: `stage.${stage.color}.main`,
          fontWeight: 600,
        },
        is === 'passed' && { color: 'text.primary' },
      ]}
    >
      {is === 'passed' && <Check size={14} aria-label="Passed:" />}
      {stage.name}
    </ButtonBase>
  </Box>
);

const stepsStyle = {
  display: 'flex',
  gap: 1,
  m: 0,
  p: 0,
  listStyle: 'none',
  overflowX: 'auto',
  // The focus ring of the first and the last step.
  mx: -1,
  px: 1,
  py: 1,
};

const stepStyle = {
  gap: 1.5,
  width: '100%',
  minHeight: 34,
  px: 3,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  typography: 'body2',
  color: 'text.secondary',
  whiteSpace: 'nowrap',
  '&:hover': { borderColor: 'text.secondary', color: 'text.primary' },
} as const;
