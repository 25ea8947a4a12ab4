import AvatarGroup from '@mui/material/AvatarGroup';
import { PersonAvatar } from './avatar';

interface AvatarStackProps {
  people: { id: string; name: string }[];
  /** How many to show before "+2". */
  max?: number;
  /** In pixels. */
  size?: number;
}

/** Overlapping avatars; each says its name. */
export function AvatarStack({ people, max = 3, size = 20 }: AvatarStackProps) {
  return (
    <AvatarGroup
      max={max}
      spacing={size * 0.25}
      slotProps={{ surplus: { sx: { width: size, height: size, fontSize: Math.round(size * 0.4) } } }}
      sx={{ justifyContent: 'flex-end', '& .MuiAvatar-root': { borderWidth: 2 } }}
    >
      {people.map(({ id, name }) => (
        <PersonAvatar key={id} name={name} seed={id} size={size} tooltip={name} />
      ))}
    </AvatarGroup>
  );
}
