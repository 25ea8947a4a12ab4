'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { ArrowLeft } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { FormErrorSummary } from '@/components/form/form-error-summary';
import { SubmitButton } from '@/components/form/submit-button';
import { VisuallyHidden } from '@/components/visually-hidden';
import { useAddContact } from './add-contact-provider';
import { errorsIn } from './place-of';
import { indexOfStep, type StepId, stepBeside, stepNames, steps } from './steps';
import type { StepForm } from './use-step-form';

/** The form on the page, for the buttons above it that send it, too. */
export const stepFormId = 'add-contact-step';

interface StepFrameProps<Step extends StepId> {
  form: StepForm<Step>;
  /** One line on what this step asks for. */
  hint: string;
  children: ReactNode;
}

/** What every step has: a heading, what is wrong, the fields, Back and Next. */
export function StepFrame<Step extends StepId>({ form, hint, children }: StepFrameProps<Step>) {
  const { state, dispatch } = useAddContact();
  const { step, control, submit } = form;
  const heading = useRef<HTMLHeadingElement>(null);

  const takeFocus = useEffectEvent(() => {
    // A refused field has it already.
    if (!state.moved || errorsIn(step, state.refused).length > 0) return;
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  });
  useEffect(() => takeFocus(), []);

  return (
    <Box
      component="form"
      id={stepFormId}
      method="post"
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={sendOnControlEnter}
      sx={formStyle}
    >
      <Box component="header">
        <Typography ref={heading} tabIndex={-1} variant="h2" sx={{ '&:focus': { outline: 'none' } }}>
          <VisuallyHidden>
            Step {indexOfStep(step) + 1} of {steps.length}:{' '}
          </VisuallyHidden>
          {stepNames[step]}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {hint}
        </Typography>
      </Box>
      <FormErrorSummary control={control} />
      {children}
      {state.failure && <Failure />}
      <Box sx={footerStyle}>
        {step !== 'personal' && (
          <Button
            variant="outlined"
            startIcon={<ArrowLeft size={16} />}
            onClick={() => dispatch({ type: 'moved', to: stepBeside(step, -1) })}
          >
            Back
          </Button>
        )}
        <Box sx={{ flex: 1 }} />
        <SubmitButton pending={state.phase !== 'editing'}>
          {step === 'lead' ? 'Save contact' : `Next: ${stepNames[stepBeside(step, 1)]}`}
        </SubmitButton>
      </Box>
    </Box>
  );
}

/** Nothing was saved, and no field is to blame. */
function Failure() {
  const { failure } = useAddContact().state;
  const alert = useRef<HTMLDivElement>(null);
  // On a phone it would come up beneath the buttons.
  useEffect(() => {
    alert.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <Alert
      ref={alert}
      sx={{ scrollMarginBottom: 88 }}
      severity="error"
      action={
        <Button type="submit" size="small" color="inherit">
          Retry
        </Button>
      }
    >
      {failure} What you typed is kept.
    </Alert>
  );
}

/** Also from where Enter means something else: a text area, a list. */
function sendOnControlEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

const formStyle = {
  display: 'flex',
  flexDirection: 'column',
  gap: 5,
  // What gets the focus must not be beneath the buttons on a phone.
  '& input, & textarea, & [role=combobox], & [role=spinbutton]': { scrollMarginBottom: 88 },
} as const;

const footerStyle = {
  display: 'flex',
  gap: 2,
  position: { xs: 'sticky', sm: 'static' },
  bottom: 0,
  zIndex: 1,
  mt: { xs: 'auto', sm: 0 },
  mx: { xs: -4, sm: 0 },
  px: { xs: 4, sm: 0 },
  pt: 3,
  pb: { xs: 'calc(12px + env(safe-area-inset-bottom))', sm: 0 },
  bgcolor: 'background.default',
  borderTop: { xs: '1px solid var(--mui-palette-divider)', sm: 'none' },
} as const;

/** Fields side by side where there is room. */
export const pairStyle = {
  display: 'grid',
  gap: { xs: 5, sm: 4 },
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
  alignItems: 'start',
} as const;
