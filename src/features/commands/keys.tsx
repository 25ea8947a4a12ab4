import Box from '@mui/material/Box';
import { useIsMac } from './is-mac';

interface KeysProps {
  /** One after the other; `Mod+K` is ⌘K on a Mac and Ctrl K elsewhere. */
  keys: readonly string[];
}

/** Keys to press, drawn as keys. */
export function Keys({ keys }: KeysProps) {
  const isMac = useIsMac();
  const shown = keys.flatMap((key) => key.split('+')).map((key) => nameOf(key, isMac));
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexShrink: 0, gap: 0.5 }}>
      {shown.map((key) => (
        <Box key={key} component="kbd" sx={keyStyle}>
          {key}
        </Box>
      ))}
    </Box>
  );
}

function nameOf(key: string, isMac: boolean): string {
  if (key === 'Mod') return isMac ? '⌘' : 'Ctrl';
  return key;
}

const keyStyle = {
  minWidth: 18,
  px: 1,
  border: 1,
  borderColor: 'divider',
  borderRadius: 0.5,
  typography: 'overline',
  textTransform: 'none',
  lineHeight: '16px',
  textAlign: 'center',
  color: 'text.secondary',
  bgcolor: 'background.default',
};
