import MenuItem from '@mui/material/MenuItem';
import { useColorScheme } from '@mui/material/styles';
import { Check, Monitor, Moon, Sun } from 'lucide-react';

const choices = [
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
  { value: 'system', label: 'System', icon: Monitor },
] as const;

/** Three items of the account menu. */
export function ColorModeChoice() {
  const { mode, setMode } = useColorScheme();
  return choices.map(({ value, label, icon: Icon }) => (
    <MenuItem key={value} role="menuitemradio" aria-checked={mode === value} onClick={() => setMode(value)}>
      <Icon size={16} aria-hidden />
      <span style={{ flex: 1 }}>{label}</span>
      {mode === value && <Check size={16} aria-hidden />}
    </MenuItem>
  ));
}
