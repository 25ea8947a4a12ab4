import Box from '@mui/material/Box';
import type { StageColor } from '@/theme/stage-palette';
import { usePicture } from './avatar-pictures';
import { initialsOf } from './initials';
import { seedColor } from './seed-color';
import { Tip } from './tip';

interface PersonAvatarProps {
  name: string;
  /** What the colour is drawn from, when names can change: an id. A user's leads to their picture, too. */
  seed?: string;
  /** In pixels. */
  size?: number;
  /** Says who this is, on hover and to screen readers; leave out where the name stands beside it. */
  tooltip?: string;
}

export function PersonAvatar({ name, seed = name, size = 28, tooltip }: PersonAvatarProps) {
  return (
    <AvatarCircle
      text={initialsOf(name)}
      color={seedColor(seed)}
      size={size}
      tooltip={tooltip}
      picture={usePicture(seed)}
    />
  );
}

/** A company in place of a logo: its initials on a square, so that it is no person. */
export const CompanyAvatar = ({ name, seed = name, size = 28 }: Omit<PersonAvatarProps, 'tooltip'>) => (
  <AvatarCircle text={initialsOf(name)} color={seedColor(seed)} size={size} square />
);

interface AvatarCircleProps {
  text: string;
  color: StageColor;
  size: number;
  tooltip?: string;
  square?: boolean;
  picture?: string;
}

/** A coloured circle, or square, with a letter or two, which show until and unless there is a picture. */
export function AvatarCircle({ text, color, size, tooltip, square = false, picture }: AvatarCircleProps) {
  const circle = (
    <Box
      component="span"
      role={tooltip ? 'img' : undefined}
      aria-label={tooltip}
      aria-hidden={tooltip ? undefined : true}
      sx={[
        circleStyle,
        {
          width: size,
          height: size,
          fontSize: Math.round(size * 0.4),
          borderRadius: square ? `${Math.round(size * 0.25)}px` : '50%',
          bgcolor: `stage.${color}.soft`,
          color: `stage.${color}.text`,
        },
      ]}
    >
      {text}
      {picture && (
        // biome-ignore lint/performance/noImgElement: it is small already, and only the browser has the session
        <img
          key={picture}
          src={picture}
          alt=""
          width={size}
          height={size}
          decoding="async"
          ref={hideBroken}
          onError={({ currentTarget }) => hideBroken(currentTarget)}
        />
      )}
    </Box>
  );
  return tooltip ? <Tip title={tooltip}>{circle}</Tip> : circle;
}

/** Also called once the page is hydrated: what failed before then is told to nobody. */
function hideBroken(picture: HTMLImageElement | null): void {
  if (picture?.complete && !picture.naturalWidth) picture.hidden = true;
}

const circleStyle = {
  position: 'relative',
  display: 'inline-grid',
  placeItems: 'center',
  flexShrink: 0,
  fontFamily: 'fontFamily',
  fontWeight: 600,
  lineHeight: 1,
  userSelect: 'none',
  '& > img': {
    position: 'absolute',
    inset: 0,
    borderRadius: 'inherit',
    objectFit: 'cover',
    // Else the browser would drag the picture in place of the card that it is on.
    pointerEvents: 'none',
    bgcolor: 'background.paper',
  },
} as const;
