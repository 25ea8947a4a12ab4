'use client';

import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useApi } from '@/components/api-provider';
import { AsyncAutocomplete, type Option } from '@/components/async-autocomplete';
import { dealKeys } from '../keys';
import type { DealCard } from '../schema';
import { hiddenOrderWords } from './announcements';
import { useDeals } from './deals-context';
import type { Spot } from './move-spot';

interface SpotFieldsProps {
  /** The deal that moves; it cannot go after itself. */
  dealId: string;
  stageId: string;
  /** Null while a card to go after is still to be chosen. */
  onChange(spot: Spot | null): void;
  error?: string;
}

/** On top of a stage, at its bottom, or after a card of it. */
export function SpotFields({ dealId, stageId, onChange, error }: SpotFieldsProps) {
  const api = useApi();
  const { orderHidden } = useDeals();
  const [kind, setKind] = useState('top');
  const [after, setAfter] = useState<Option | null>(null);

  if (orderHidden) {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {hiddenOrderWords}
      </Typography>
    );
  }

  function chooseKind(chosen: string) {
    setKind(chosen);
    setAfter(null);
    onChange(chosen === 'top' || chosen === 'bottom' ? chosen : null);
  }
  async function search(q: string): Promise<Option[]> {
    const { data } = await api.page<DealCard[]>(dealKeys.stage(stageId, '', { q }));
    return data
      .filter(({ id }) => id !== dealId)
      .map(({ id, title, company_name }) => ({ id, label: title, detail: company_name ?? undefined }));
  }

  return (
    <>
      <TextField select label="Place" value={kind} onChange={({ target }) => chooseKind(target.value)}>
        <MenuItem value="top">On top</MenuItem>
        <MenuItem value="after">After a card…</MenuItem>
        <MenuItem value="bottom">At the bottom</MenuItem>
      </TextField>
      {kind === 'after' && (
        <AsyncAutocomplete
          label="After which card"
          value={after}
          search={search}
          error={error}
          onChange={(option) => {
            setAfter(option);
            onChange(option && { after: option.id });
          }}
        />
      )}
    </>
  );
}
