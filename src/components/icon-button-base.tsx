import ButtonBase, { type ButtonBaseProps } from '@mui/material/ButtonBase';

interface IconButtonBaseProps
  extends Pick<ButtonBaseProps, 'onClick' | 'aria-expanded' | 'aria-haspopup' | 'children'> {
  'aria-label': string;
  small?: boolean;
}

/**
 * Looks as MUI's IconButton does in the theme. For what every page loads first:
 * MUI's brings states and a spinner that nothing there needs, 1.5 KB of them.
 */
export const IconButtonBase = ({ small = false, ...props }: IconButtonBaseProps) => (
  <ButtonBase {...props} sx={[look, { p: small ? '5px' : '8px' }]} />
);

const look = {
  flex: 'none',
  borderRadius: 1,
  color: 'text.secondary',
  '&:hover': { color: 'text.primary', bgcolor: 'action.hover' },
} as const;
