import AvatarGroup from '@mui/material/AvatarGroup';
import { PersonAvatar } from './avatar';

interface AvatarStackProps {
  people: { id: string; name: string }[];
  /** How many to show before "+2". */
  max?: number;
  size?: 'small' | 'medium';
}

/** Overlapping avatars; each says its name. */
export function AvatarStack({ people, max = 3, size = 'small' }: AvatarStackProps) {
  const side = size === 'small' ? 20 : 28;
  return (
    <AvatarGroup
      max={max}
      spacing={6}
      slotProps={{ surplus: { sx: { width: side, height: side, fontSize: 10 } } }}
      sx={{ justifyContent: 'flex-end', '& .MuiAvatar-root': { borderWidth: 2 } }}
    >
      {people.map(({ id, name }) => (
        <PersonAvatar key={id} name={name} seed={id} size={size} labelled />
      ))}
    </AvatarGroup>
  );
}
