'use client';

import { TagsInput, type TagsInputProps } from '../form/tags-input';
import { FocusFirst } from './focus-first';

/** Tags that are being changed where they stood. */
export const TagsEditor = (props: TagsInputProps) => (
  <FocusFirst>
    <TagsInput {...props} />
  </FocusFirst>
);
