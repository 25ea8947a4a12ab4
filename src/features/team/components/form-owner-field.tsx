'use client';

import type { FieldValues } from 'react-hook-form';
import type { FieldProps } from '@/components/form/field-props';
import { FormSelect } from '@/components/form/form-select';
import { useCRMMembersApi } from '../hooks/use-crm-members-api';
import { useTeam } from '../team-context';

/** A member's id; the person at the keyboard until the others are loaded. */
export function FormOwnerField<Values extends FieldValues, Output>(props: FieldProps<Values, Output>) {
  const { user } = useTeam();
  const { data: members } = useCRMMembersApi();
  const options = members?.map(({ user_id, profile }) => ({
    value: user_id,
    label: profile.full_name || profile.email,
  })) ?? [{ value: user.id, label: user.email }];
  return <FormSelect {...props} options={options} />;
}
