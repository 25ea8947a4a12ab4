import Avatar from '@mui/material/Avatar';
import Tooltip from '@mui/material/Tooltip';
import { stageColors } from '@/theme/stage-palette';

const pixels = { small: 20, medium: 28, large: 48 } as const;

interface PersonAvatarProps {
  name: string;
  /** What the colour is drawn from, when names can change: an id. */
  seed?: string;
  size?: keyof typeof pixels;
  /** Says the name on hover and to screen readers; leave out where the name stands beside it. */
  labelled?: boolean;
}

export function PersonAvatar({ name, seed = name, size = 'medium', labelled = false }: PersonAvatarProps) {
  const color = colorOf(seed);
  const side = pixels[size];
  const avatar = (
    <Avatar
      role={labelled ? 'img' : undefined}
      aria-label={labelled ? name : undefined}
      aria-hidden={labelled ? undefined : true}
      sx={{
        width: side,
        height: side,
        fontSize: Math.round(side * 0.4),
        bgcolor: `stage.${color}.soft`,
        color: `stage.${color}.text`,
      }}
    >
      {initialsOf(name)}
    </Avatar>
  );
  return labelled ? <Tooltip title={name}>{avatar}</Tooltip> : avatar;
}

/** First and last word's first letters; an email address gives its first letter. */
function initialsOf(name: string): string {
  const words = name.trim().split(/[\s@]+/);
  const last = name.includes('@') || words.length < 2 ? '' : words.at(-1);
  return [words[0], last].map((word) => Array.from(word ?? '')[0]?.toUpperCase() ?? '').join('');
}

function colorOf(seed: string) {
  let hash = 0;
  for (const char of seed) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) | 0;
  return stageColors[Math.abs(hash) % stageColors.length] ?? 'slate';
}
