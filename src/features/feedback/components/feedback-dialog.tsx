'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useForm } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import { applyProblem } from '@/components/form/apply-problem';
import { FormDateField } from '@/components/form/form-date-field';
import { FormDialog } from '@/components/form/form-dialog';
import { FormTextField } from '@/components/form/form-text-field';
import { useTeam } from '@/features/team/team-context';
import { todayIn } from '@/lib/dates';
import { feedbackKeys } from '../keys';
import { type Feedback, type FeedbackCreate, feedbackCreateSchema } from '../schema';
import { FormRatingField } from './form-rating-field';

interface FeedbackDialogProps {
  contactId: string;
  onClose(): void;
  onAdded(): void;
}

/** What a contact said of us, written down by whoever heard it. */
export function FeedbackDialog({ contactId, onClose, onAdded }: FeedbackDialogProps) {
  const api = useApi();
  const { time_zone } = useTeam().team;
  const { control, handleSubmit, setError } = useForm<FeedbackCreate, unknown, FeedbackCreate>({
    resolver: standardSchemaResolver(feedbackCreateSchema),
    defaultValues: { contact_id: contactId, comment: '', given_on: todayIn(time_zone) },
  });

  const save = handleSubmit(async (input) => {
    try {
      await api.post<Feedback>(feedbackKeys.all, { ...input, comment: input.comment || null });
      onAdded();
      onClose();
    } catch (error) {
      applyProblem(setError, error);
    }
  });

  return (
    <FormDialog
      title="Add feedback"
      submitLabel="Add feedback"
      control={control}
      onSubmit={save}
      onClose={onClose}
    >
      <FormRatingField control={control} name="rating" label="How happy are they?" />
      <FormTextField control={control} name="comment" label="In their words" rows={3} />
      <FormDateField control={control} name="given_on" label="Given on" required />
    </FormDialog>
  );
}
