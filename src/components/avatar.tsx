import Avatar from '@mui/material/Avatar';
import Tooltip from '@mui/material/Tooltip';
import { seedColor } from './seed-color';

interface PersonAvatarProps {
  name: string;
  /** What the colour is drawn from, when names can change: an id. */
  seed?: string;
  /** In pixels. */
  size?: number;
  /** Says who this is, on hover and to screen readers; leave out where the name stands beside it. */
  tooltip?: string;
}

export function PersonAvatar({ name, seed = name, size = 28, tooltip }: PersonAvatarProps) {
  const color = seedColor(seed);
  const avatar = (
    <Avatar
      role={tooltip ? 'img' : undefined}
      aria-label={tooltip}
      aria-hidden={tooltip ? undefined : true}
      sx={{
        width: size,
        height: size,
        fontSize: Math.round(size * 0.4),
        bgcolor: `stage.${color}.soft`,
        color: `stage.${color}.text`,
      }}
    >
      {initialsOf(name)}
    </Avatar>
  );
  return tooltip ? <Tooltip title={tooltip}>{avatar}</Tooltip> : avatar;
}

/** First and last word's first letters; an email address gives its first letter. */
function initialsOf(name: string): string {
  const words = name.trim().split(/[\s@]+/);
  const last = name.includes('@') || words.length < 2 ? '' : words.at(-1);
  return [words[0], last].map((word) => Array.from(word ?? '')[0]?.toUpperCase() ?? '').join('');
}
