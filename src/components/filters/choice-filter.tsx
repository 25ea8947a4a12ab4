'use client';

import type { Action } from '../action-menu/action-menu';
import { FilterMenu } from './filter-menu';

interface ChoiceFilterProps {
  label: string;
  choices: Pick<Action, 'id' | 'label' | 'divided'>[];
  /** The id of what is chosen. */
  value: string | null;
  onChange(id: string | null): void;
}

/** A filter by one of a few; choosing the same again takes it away. */
export function ChoiceFilter({ label, choices, value, onChange }: ChoiceFilterProps) {
  return (
    <FilterMenu
      label={label}
      active={value !== null}
      actions={choices.map((choice) => {
        const checked = choice.id === value;
        return { ...choice, checked, onClick: () => onChange(checked ? null : choice.id) };
      })}
    />
  );
}
