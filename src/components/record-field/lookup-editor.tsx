'use client';

import { AsyncAutocomplete, type AsyncAutocompleteProps } from '../async-autocomplete';
import { FocusFirst } from './focus-first';

/** A search for another record, where its name stood. */
export const LookupEditor = (props: AsyncAutocompleteProps) => (
  <FocusFirst>
    <AsyncAutocomplete {...props} />
  </FocusFirst>
);
