import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import InputBase from '@mui/material/InputBase';
import { Search, X } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import { VisuallyHidden } from '@/components/visually-hidden';
import { Keys } from './keys';

interface PaletteFieldProps {
  inputRef: Ref<HTMLInputElement>;
  value: string;
  onChange(value: string): void;
  onKeyDown(event: KeyboardEvent): void;
  listId: string;
  /** The option that Enter chooses. */
  activeId: string | undefined;
  onClose(): void;
}

/** Where one types; the focus stays here while the list is walked through. */
export function PaletteField({
  inputRef,
  value,
  onChange,
  onKeyDown,
  listId,
  activeId,
  onClose,
}: PaletteFieldProps) {
  return (
    <Box
      sx={{ display: 'flex', alignItems: 'center', gap: 2.5, px: 4, borderBottom: 1, borderColor: 'divider' }}
    >
      <Box component={Search} size={18} aria-hidden sx={{ flexShrink: 0, color: 'text.secondary' }} />
      <InputBase
        autoFocus
        fullWidth
        inputRef={inputRef}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={onKeyDown}
        placeholder="Search or type a command"
        sx={{ height: 54, typography: 'body1', fontSize: '1rem' }}
        inputProps={{
          role: 'combobox',
          'aria-label': 'Search contacts, companies, deals and commands',
          'aria-expanded': true,
          'aria-controls': listId,
          'aria-activedescendant': activeId,
          'aria-autocomplete': 'list',
          autoComplete: 'off',
          autoCapitalize: 'off',
          autoCorrect: 'off',
          spellCheck: false,
          enterKeyHint: 'go',
          maxLength: 200,
        }}
      />
      <IconButton onClick={onClose} edge="end">
        <VisuallyHidden>Close</VisuallyHidden>
        <Box component="span" sx={{ display: { xs: 'none', sm: 'flex' } }}>
          <Keys keys={['Esc']} />
        </Box>
        <Box component="span" sx={{ display: { xs: 'flex', sm: 'none' } }}>
          <X size={18} />
        </Box>
      </IconButton>
    </Box>
  );
}
