'use client';

import { DayInput, type DayInputProps } from './day-input';
import { FocusFirst } from './focus-first';

/** A day that is being changed where its text stood. */
export const DayEditor = (props: DayInputProps) => (
  <FocusFirst>
    <DayInput {...props} />
  </FocusFirst>
);
