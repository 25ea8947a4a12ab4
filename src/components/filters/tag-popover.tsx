'use client';

import Autocomplete from '@mui/material/Autocomplete';
import Popover from '@mui/material/Popover';
import TextField from '@mui/material/TextField';

interface TagPopoverProps {
  anchor: HTMLElement;
  label: string;
  tags: string[];
  value: string | null;
  onChosen(tag: string | null): void;
  onClose(): void;
}

/** A tag picked from those in sight, or typed. */
export function TagPopover({ anchor, label, tags, value, onChosen, onClose }: TagPopoverProps) {
  return (
    <Popover
      open
      anchorEl={anchor}
      anchorOrigin={{ horizontal: 'left', vertical: 'bottom' }}
      onClose={onClose}
      // The list finds its place while the popover would still be growing.
      transitionDuration={0}
      slotProps={{ paper: { role: 'dialog', 'aria-label': 'Tag', sx: { width: 260, p: 3, mt: 1 } } }}
    >
      <Autocomplete
        freeSolo
        openOnFocus
        options={tags}
        defaultValue={value}
        // The focus goes back to the button, and the same Enter would press that.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        onChange={(_event, tag) => {
          onChosen(tag?.trim() || null);
          onClose();
        }}
        renderInput={(params) => (
          <TextField {...params} autoFocus label={label} placeholder="Choose or type one" />
        )}
      />
    </Popover>
  );
}
