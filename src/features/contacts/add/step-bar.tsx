'use client';

import Box from '@mui/material/Box';
import { Check, TriangleAlert } from 'lucide-react';
import { Fragment } from 'react';
import { VisuallyHidden } from '@/components/visually-hidden';
import { useAddContact } from './add-contact-provider';
import { checkStep } from './check';
import { placeOf } from './place-of';
import { stepFormId } from './step-frame';
import { indexOfStep, type StepId, stepNames, steps } from './steps';

type Mark = 'current' | 'done' | 'wrong' | 'ahead';

/** Where one is, what is done, what comes. What was seen can be clicked; onwards that checks this step first. */
export function StepBar() {
  const { state, dispatch } = useAddContact();
  const current = indexOfStep(state.step);
  const furthest = indexOfStep(state.furthest);

  const markOf = (step: StepId, index: number): Mark => {
    if (index === current) return 'current';
    if (index > furthest) return 'ahead';
    const refused = state.refused.some((error) => placeOf(error)?.step === step);
    return refused || checkStep(step, state.values).length > 0 ? 'wrong' : 'done';
  };

  return (
    <Box component="nav" aria-label="Steps">
      <Box component="ol" sx={listStyle}>
        {steps.map((step, index) => {
          const mark = markOf(step, index);
          return (
            <Fragment key={step}>
              {index > 0 && (
                <Box component="li" aria-hidden sx={lineStyle} data-passed={index <= furthest || undefined} />
              )}
              <li>
                <Box
                  component="button"
                  // Onwards by way of the form, which checks itself as for Next. Enter in a field presses
                  // the first such button: the next step's, or Next itself where that is still ahead.
                  {...(index > current && mark !== 'ahead'
                    ? { type: 'submit', form: stepFormId, value: step }
                    : {
                        type: 'button',
                        onClick: () => index < current && dispatch({ type: 'moved', to: step }),
                      })}
                  disabled={mark === 'ahead' || state.phase !== 'editing'}
                  aria-current={mark === 'current' ? 'step' : undefined}
                  data-mark={mark}
                  sx={buttonStyle}
                >
                  <span>
                    {mark === 'done' && <Check size={14} aria-hidden />}
                    {mark === 'wrong' && <TriangleAlert size={13} aria-hidden />}
                    {(mark === 'current' || mark === 'ahead') && index + 1}
                  </span>
                  {stepNames[step]}
                  {mark === 'done' && <VisuallyHidden>, done</VisuallyHidden>}
                  {mark === 'wrong' && <VisuallyHidden>, needs a look</VisuallyHidden>}
                </Box>
              </li>
            </Fragment>
          );
        })}
      </Box>
    </Box>
  );
}

const listStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: { xs: 1, sm: 2 },
  m: 0,
  p: 0,
  listStyle: 'none',
};

const lineStyle = {
  flex: 1,
  height: '1px',
  bgcolor: 'divider',
  '&[data-passed]': { bgcolor: 'primary.main' },
};

const buttonStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  mx: -1,
  px: 1,
  py: 1,
  border: 0,
  borderRadius: 1,
  bgcolor: 'transparent',
  font: 'inherit',
  typography: 'subtitle1',
  color: 'text.secondary',
  cursor: 'pointer',
  '&:hover:enabled': { color: 'text.primary', bgcolor: 'action.hover' },
  '&:focus-visible': { outline: '2px solid var(--mui-palette-primary-main)', outlineOffset: '2px' },
  '&:disabled': { cursor: 'default' },
  '&[data-mark=current]': { color: 'text.primary', cursor: 'default' },
  '& > span:first-of-type': {
    display: 'grid',
    placeItems: 'center',
    width: 24,
    height: 24,
    flexShrink: 0,
    border: 1,
    borderColor: 'control',
    borderRadius: '50%',
    typography: 'caption',
    fontWeight: 600,
  },
  '&[data-mark=current] > span:first-of-type': {
    color: 'primary.contrastText',
    bgcolor: 'primary.main',
    borderColor: 'primary.main',
  },
  '&[data-mark=done] > span:first-of-type': {
    color: 'primary.main',
    bgcolor: 'action.selected',
    borderColor: 'primary.main',
  },
  '&[data-mark=wrong] > span:first-of-type': {
    color: 'error.main',
    bgcolor: 'error.light',
    borderColor: 'error.main',
  },
} as const;
