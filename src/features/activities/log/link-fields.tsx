'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import { useForkRef } from '@mui/material/utils';
import { Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { type Control, useController } from 'react-hook-form';
import { AsyncAutocomplete } from '@/components/async-autocomplete';
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
  // The one that was clicked last: its search gets the focus, and what takes the place of that.
  const [at, setAt] = useState<SubjectKind | null>(null);
  const group = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what had the focus may be gone with any of these.
  useEffect(() => {
    if (!at || document.activeElement !== document.body) return;
    group.current?.querySelector<HTMLElement>(`[data-kind="${at}"]`)?.focus();
  }, [at, adding, linked.length]);
  // The form leads to it from what is wrong.
  const inputRef = useForkRef(adding && links[adding].field.ref, at ? focus : null);
  const error = subjectKinds.flatMap((kind) => links[kind].fieldState.error?.message ?? []).at(0);

  function choose(kind: SubjectKind, link: Link | null) {
    links[kind].field.onChange(link && { id: link.id, label: link.label });
    setAt(kind);
    setAdding(null);
  }

  function onKeyDown(event: KeyboardEvent) {
    // Enter before anything is found would send the form.
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
    if (event.key !== 'Escape' || event.defaultPrevented || linked.length === 0) return;
    // The form around it stays: this Escape was for the search.
    event.stopPropagation();
    setAdding(null);
  }

  return (
    <Box ref={group} role="group" aria-labelledby={id} sx={{ display: 'grid', gap: 2 }}>
      <FormLabel id={id} component="span" sx={{ color: 'text.primary' }}>
        Linked to
      </FormLabel>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        {subjectKinds.map((kind) => {
          const { value } = links[kind].field;
          if (value) {
            const onRemove = kind === fixed ? undefined : () => choose(kind, null);
            return <LinkChip key={kind} kind={kind} label={value.label} onRemove={onRemove} />;
          }
          return kind === adding ? null : (
            <Button
              key={kind}
              data-kind={kind}
              size="small"
              startIcon={<Plus size={14} />}
              aria-label={`Link a ${kind}`}
              onClick={() => {
                setAdding(kind);
                setAt(kind);
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
            inputRef={inputRef}
            error={error}
          />
        </Box>
      )}
      {error && !adding && <FormHelperText error>{error}</FormHelperText>}
    </Box>
  );
}

const focus = (input: HTMLInputElement | null) => input?.focus();
