import Divider from '@mui/material/Divider';
import ListItemText from '@mui/material/ListItemText';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Check } from 'lucide-react';
import type { Action } from './action-menu';
import type { MenuProps } from './menu-button';

interface ActionListProps extends MenuProps {
  label: string;
  heading?: string;
  actions: Action[];
}

export function ActionList({ label, heading, actions, place, open, onClose }: ActionListProps) {
  return (
    <Menu
      anchorEl={place.anchor}
      anchorOrigin={{ horizontal: 'left', vertical: place.upwards ? 'top' : 'bottom' }}
      transformOrigin={{ horizontal: 'left', vertical: place.upwards ? 'bottom' : 'top' }}
      open={open}
      onClose={onClose}
      slotProps={{ list: { 'aria-label': label } }}
    >
      {heading && <ListSubheader>{heading}</ListSubheader>}
      {actions.flatMap(({ id, label: name, onClick, icon, detail, checked, destructive, divided }) => [
        divided && <Divider key={`${id}-divider`} />,
        <MenuItem
          key={id}
          role={checked === undefined ? undefined : 'menuitemradio'}
          aria-checked={checked}
          onClick={() => {
            onClose();
            onClick();
          }}
          sx={destructive ? { color: 'error.main', '& svg': { color: 'inherit' } } : undefined}
        >
          {icon}
          <ListItemText
            primary={name}
            secondary={detail}
            slotProps={{ primary: { noWrap: true }, secondary: { variant: 'caption' } }}
            sx={{ my: 0, maxWidth: 240 }}
          />
          {checked && <Check size={16} aria-hidden />}
        </MenuItem>,
      ])}
    </Menu>
  );
}
