'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import { Plus } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { type Control, useController } from 'react-hook-form';
import { AsyncAutocomplete } from '@/components/async-autocomplete';
import { useFocusBack } from '../hooks/use-focus-back';
import { type SubjectKind, subjectKinds } from '../values';
import { fieldLabels } from './field-words';
import { LinkChip } from './link-chip';
import type { Link, LogValues } from './log-values';
import { useLinkSearch } from './use-link-search';

interface LinkFieldsProps {
  control: Control<LogValues>;
  /** The one that stays. */
  fixed?: SubjectKind;
}

/** The contact, deal and company that an activity hangs on: those there are, and a search for each that is not. */
export function LinkFields({ control, fixed }: LinkFieldsProps) {
  const id = useId();
  const links = {
    contact: useController({ control, name: 'contact' }),
    // That nothing is linked is said of the contact.
    deal: useController({ control, name: 'deal', rules: { deps: 'contact' } }),
    company: useController({ control, name: 'company', rules: { deps: 'contact' } }),
  };
  const searches = useLinkSearch();
  const linked = subjectKinds.filter((kind) => links[kind].field.value);
  // Where nothing is linked yet, a contact is what is asked for first.
  const [adding, setAdding] = useState<SubjectKind | null>(linked.length === 0 ? 'contact' : null);
  // Opened by a click, in which case it gets the focus.
  const [asked, setAsked] = useState(false);
  const opener = useFocusBack<HTMLDivElement>(adding !== null);
  const error = subjectKinds.flatMap((kind) => links[kind].fieldState.error?.message ?? []).at(0);

  function choose(kind: SubjectKind, link: Link | null) {
    links[kind].field.onChange(link && { id: link.id, label: link.label });
    setAdding(null);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented || linked.length === 0) return;
    // The form around it stays: this Escape was for the search.
    event.stopPropagation();
    setAdding(null);
  }

  return (
    <Box
      ref={opener}
      tabIndex={-1}
      role="group"
      aria-labelledby={id}
      sx={{ display: 'grid', gap: 2, outline: 'none' }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <Box id={id} component="span" sx={{ typography: 'caption', fontWeight: 500, mr: 1 }}>
          Linked to
        </Box>
        {subjectKinds.map((kind) => {
          const { value, onChange } = links[kind].field;
          if (value) {
            const onRemove = kind === fixed ? undefined : () => onChange(null);
            return <LinkChip key={kind} kind={kind} label={value.label} onRemove={onRemove} />;
          }
          return kind === adding ? null : (
            <Button
              key={kind}
              size="small"
              startIcon={<Plus size={14} />}
              aria-label={`Link a ${kind}`}
              onClick={() => {
                setAdding(kind);
                setAsked(true);
              }}
            >
              {fieldLabels[kind]}
            </Button>
          );
        })}
      </Box>
      {adding && (
        <Box onKeyDown={onKeyDown}>
          <AsyncAutocomplete
            key={adding}
            {...searches[adding]}
            label={fieldLabels[adding]}
            placeholder={adding === 'contact' ? 'Type a name or an address' : 'Type a name'}
            value={null}
            onChange={(link) => choose(adding, link)}
            inputRef={asked ? focus : undefined}
            error={error}
          />
        </Box>
      )}
      {error && !adding && <FormHelperText error>{error}</FormHelperText>}
    </Box>
  );
}

const focus = (input: HTMLInputElement | null) => input?.focus();
