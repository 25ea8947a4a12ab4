import Box from '@mui/material/Box';
import { PersonAvatar } from './avatar';
import { TruncatedText } from './truncated-text';

interface PersonProps {
  name: string;
  /** What the colour is drawn from, where names can change: an id. */
  seed?: string;
}

/** Avatar and name on one line, as a table's cell shows them. */
export const Person = ({ name, seed }: PersonProps) => (
  <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minWidth: 0 }}>
    <PersonAvatar name={name} seed={seed} size={20} />
    <TruncatedText>{name}</TruncatedText>
  </Box>
);
