'use client';

import { useApi } from '@/components/api-provider';
import { AsyncAutocomplete, type Option } from '@/components/async-autocomplete';
import { mergeKeys } from '../keys';
import type { MergeKind } from '../kinds';

/** As the pickers of both kinds get them. */
interface Found {
  id: string;
  name?: string;
  full_name?: string;
  email?: string | null;
  company_name?: string | null;
}

interface RecordPickerProps {
  kind: MergeKind;
  /** The record at hand, which is not offered. */
  exceptId: string;
  value: Option | null;
  onChange(value: Option | null): void;
}

/** Finds the other record by typing. */
export function RecordPicker({ kind, exceptId, value, onChange }: RecordPickerProps) {
  const api = useApi();
  return (
    <AsyncAutocomplete
      label={words[kind].label}
      help={value ? undefined : words[kind].help}
      placeholder={words[kind].placeholder}
      value={value}
      onChange={onChange}
      search={async (query, signal) => {
        const found = await api.get<Found[]>(mergeKeys.search(kind, query), signal);
        return found.filter(({ id }) => id !== exceptId).map(toOption);
      }}
    />
  );
}

const words = {
  contact: {
    label: 'The other contact',
    placeholder: 'Type a name or an address',
    help: 'Who is the same person? You then choose field by field what stays.',
  },
  company: {
    label: 'The other company',
    placeholder: 'Type a name',
    help: 'Which is the same company? You then choose field by field what stays.',
  },
};

const toOption = ({ id, name, full_name, email, company_name }: Found): Option => ({
  id,
  label: full_name ?? name ?? '',
  detail: [email, company_name].filter(Boolean).join(' · ') || undefined,
});
