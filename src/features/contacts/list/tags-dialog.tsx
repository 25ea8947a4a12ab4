'use client';

import { useForm } from 'react-hook-form';
import { FormDialog } from '@/components/form/form-dialog';
import { FormTagsField } from '@/components/form/form-tags-field';
import { useCRMContactTagsApi } from '../hooks/use-crm-contact-tags-api';

interface TagsDialogProps {
  /** "3 contacts" */
  count: string;
  /** The tags that at least one of them has. */
  present: string[];
  onClose(): void;
  onChosen(tags: { add_tags: string[]; remove_tags: string[] }): void;
}

/** Which tags several contacts get, and which they lose. */
export function TagsDialog({ count, present, onClose, onChosen }: TagsDialogProps) {
  const { data: used } = useCRMContactTagsApi();
  const { control, handleSubmit, setError } = useForm({
    defaultValues: { add_tags: [] as string[], remove_tags: [] as string[] },
  });
  const apply = handleSubmit((tags) => {
    if (tags.add_tags.length + tags.remove_tags.length === 0) {
      return setError('add_tags', { message: 'Give a tag to add or to remove.' }, { shouldFocus: true });
    }
    const both = tags.add_tags.find((tag) => tags.remove_tags.includes(tag));
    if (both) return setError('remove_tags', { message: `“${both}” is to be added.` }, { shouldFocus: true });
    const long = tags.add_tags.find((tag) => tag.length > 50);
    if (long) return setError('add_tags', { message: 'A tag has 50 characters at most.' });
    onChosen(tags);
    onClose();
  });
  return (
    <FormDialog
      title={`Tag ${count}`}
      submitLabel="Change tags"
      control={control}
      onSubmit={apply}
      onClose={onClose}
    >
      <FormTagsField
        control={control}
        name="add_tags"
        label="Add"
        suggestions={used}
        placeholder="Choose or type one"
        help="Enter or a comma adds a tag."
        autoFocus
      />
      {present.length > 0 && (
        <FormTagsField
          control={control}
          name="remove_tags"
          label="Remove"
          suggestions={present}
          placeholder="Choose from those they have"
        />
      )}
    </FormDialog>
  );
}
