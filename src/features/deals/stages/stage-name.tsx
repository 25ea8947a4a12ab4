'use client';

import ButtonBase from '@mui/material/ButtonBase';
import InputBase from '@mui/material/InputBase';
import Typography from '@mui/material/Typography';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Tip } from '@/components/tip';

interface StageNameProps {
  name: string;
  headingId: string;
  /** Null for those who may not rename it. */
  onRename: ((name: string) => void) | null;
  editing: boolean;
  onEditing(editing: boolean): void;
}

/** A column's heading; a click on it lets one type another name. */
export function StageName({ name, headingId, onRename, editing, onEditing }: StageNameProps) {
  const [leftByKey, setLeftByKey] = useState(false);

  const finish = (typed: string, byKey: boolean) => {
    const renamed = typed.trim();
    if (renamed && renamed !== name) onRename?.(renamed);
    setLeftByKey(byKey);
    onEditing(false);
  };

  return (
    <Typography
      id={headingId}
      component="h2"
      variant="subtitle1"
      noWrap
      title={name}
      sx={[{ minWidth: 0 }, onRename !== null && roomStyle, editing && { flex: 1 }]}
    >
      {editing ? (
        <NameInput name={name} onFinish={finish} />
      ) : onRename ? (
        <Tip title="Rename">
          <ButtonBase
            // Whoever finished by keyboard goes on from here.
            autoFocus={leftByKey}
            onClick={() => onEditing(true)}
            sx={buttonStyle}
          >
            {name}
          </ButtonBase>
        </Tip>
      ) : (
        name
      )}
    </Typography>
  );
}

interface NameInputProps {
  name: string;
  onFinish(typed: string, byKey: boolean): void;
}

/** Enter and leaving it save, Escape restores. */
function NameInput({ name, onFinish }: NameInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const byKey = useRef(false);
  // Not autoFocus: a menu that closes in the same moment takes the focus back to its button before effects run.
  useEffect(() => input.current?.select(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, nativeEvent } = event;
    // Enter also ends the choice of a character.
    if (!input.current || nativeEvent.isComposing || (key !== 'Enter' && key !== 'Escape')) return;
    // Or Enter would press the button that takes the input's place.
    event.preventDefault();
    if (key === 'Escape') input.current.value = name;
    byKey.current = true;
    input.current.blur();
  };

  return (
    <InputBase
      inputRef={input}
      defaultValue={name}
      onKeyDown={onKeyDown}
      onBlur={({ target }) => onFinish(target.value, byKey.current)}
      slotProps={{ input: { 'aria-label': 'Name of the stage', maxLength: 100 } }}
      sx={inputStyle}
    />
  );
}

/** The room around the name is the button's; the name itself stands where it stands for members. */
const roomStyle = { mx: -1 };

const buttonStyle = {
  display: 'block',
  maxWidth: '100%',
  px: 1,
  borderRadius: 1,
  font: 'inherit',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  '&:hover': { bgcolor: 'action.hover' },
};

const inputStyle = {
  width: '100%',
  px: 1,
  font: 'inherit',
  border: 0,
  borderRadius: 1,
  bgcolor: 'background.paper',
  outline: '2px solid var(--mui-palette-primary-main)',
  outlineOffset: '-2px',
  '& input': { p: 0, height: 'auto', font: 'inherit' },
};
