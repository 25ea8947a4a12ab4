'use client';

import type { FieldValues } from 'react-hook-form';
import type { FieldProps } from '@/components/form/field-props';
import { FormSelect } from '@/components/form/form-select';
import { useCRMMembersApi } from '../hooks/use-crm-members-api';
import { useTeam } from '../team-context';

interface FormOwnerFieldProps<Values extends FieldValues, Output> extends FieldProps<Values, Output> {
  /** Who it is now; shown until the members are loaded. */
  current?: { id: string; name: string } | null;
  /** Offers to have no owner. */
  nobody?: boolean;
}

/** A member's id, or null. */
export function FormOwnerField<Values extends FieldValues, Output>({
  current,
  nobody = false,
  ...props
}: FormOwnerFieldProps<Values, Output>) {
  const { user } = useTeam();
  const { data: members } = useCRMMembersApi();
  const known = current ? { value: current.id, label: current.name } : { value: user.id, label: user.email };
  const people = members?.map(({ user_id, profile }) => ({
    value: user_id,
    label: profile.full_name || profile.email,
  })) ?? [known];
  return <FormSelect {...props} options={nobody ? [{ value: '', label: 'Nobody' }, ...people] : people} />;
}
