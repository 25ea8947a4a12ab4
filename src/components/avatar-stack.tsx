import Box from '@mui/material/Box';
import { AvatarCircle, PersonAvatar } from './avatar';

interface AvatarStackProps {
  people: { id: string; name: string }[];
  /** How many to show before "+2". */
  max?: number;
  /** In pixels. */
  size?: number;
}

/** Overlapping avatars; each says its name, and those past `max` are counted. */
export function AvatarStack({ people, max = 3, size = 20 }: AvatarStackProps) {
  const more = people.slice(max).map(({ name }) => name);
  return (
    // Each avatar stands in the span of its tooltip, which takes no room itself.
    <Box sx={{ display: 'inline-flex', '& > span + span > *': { ml: `${-size * 0.25}px` } }}>
      {people.slice(0, max).map(({ id, name }) => (
        <PersonAvatar key={id} name={name} seed={id} size={size} tooltip={name} />
      ))}
      {more.length > 0 && (
        <AvatarCircle text={`+${more.length}`} color="slate" size={size} tooltip={more.join(', ')} />
      )}
    </Box>
  );
}
