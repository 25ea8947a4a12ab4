'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useLetterKeys } from '@/components/letter-keys';
import { Keys } from './keys';
import { shortcuts } from './shortcuts';

/** All keys by where they work, and a switch for those of one letter. */
export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  const { on, turn } = useLetterKeys();
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby="shortcuts-title">
      <DialogTitle id="shortcuts-title">Keyboard shortcuts</DialogTitle>
      <DialogContent sx={columnsStyle}>
        {shortcuts.map(({ title, items }) => (
          <Box component="section" key={title} sx={{ breakInside: 'avoid', mb: 5 }}>
            <Typography variant="subtitle2" component="h3" sx={{ color: 'text.secondary' }}>
              {title}
            </Typography>
            <Box component="dl" sx={{ m: 0 }}>
              {items.map(({ words, keys }) => (
                <Box key={words} sx={lineStyle}>
                  <dt>{words}</dt>
                  <Box component="dd" sx={{ display: 'flex', gap: 1, m: 0 }}>
                    {keys.map((way) => (
                      <Keys key={way.join(' ')} keys={way} />
                    ))}
                  </Box>
                </Box>
              ))}
            </Box>
          </Box>
        ))}
      </DialogContent>
      <DialogActions sx={{ justifyContent: 'space-between' }}>
        <FormControlLabel
          control={<Switch checked={on} onChange={({ target }) => turn(target.checked)} />}
          label="Shortcuts of a single key"
        />
        <Button variant="contained" autoFocus onClick={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const columnsStyle = { columnCount: { xs: 1, sm: 2 }, columnGap: 10 };

const lineStyle = {
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 4,
  minHeight: 34,
  py: 1,
  borderBottom: 1,
  borderColor: 'divider',
  typography: 'body2',
};
