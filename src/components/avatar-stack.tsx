import AvatarGroup from '@mui/material/AvatarGroup';
import { PersonAvatar } from './avatar';

interface AvatarStackProps {
  people: { id: string; name: string }[];
  /** How many to show before "+2". */
  max?: number;
  /** In pixels. */
  size?: number;
}

const surplus = { bgcolor: 'stage.slate.soft', color: 'stage.slate.text' };

/** Overlapping avatars; each says its name. */
export function AvatarStack({ people, max = 3, size = 20 }: AvatarStackProps) {
  return (
    <AvatarGroup
      // MUI counts the "+2" itself among them.
      max={max + 1}
      spacing={size * 0.25}
      slotProps={{
        surplus: { sx: { ...surplus, width: size, height: size, fontSize: Math.round(size * 0.4) } },
      }}
      sx={{ justifyContent: 'flex-end', '& .MuiAvatar-root': { borderWidth: 2 } }}
    >
      {people.map(({ id, name }) => (
        <PersonAvatar key={id} name={name} seed={id} size={size} tooltip={name} />
      ))}
    </AvatarGroup>
  );
}
