import ButtonBase, { type ButtonBaseProps } from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';
import type { ReactNode } from 'react';

interface SidebarButtonProps
  extends Pick<ButtonBaseProps, 'onClick' | 'aria-current' | 'aria-expanded' | 'aria-haspopup'> {
  /** What it does, for screen readers and where only the icon shows. */
  label: string;
  collapsed: boolean;
  icon: ReactNode;
  href?: string;
  /** Beside the icon, unless collapsed. */
  children: ReactNode;
}

/** One line of the sidebar: a link with `href`, else a button. */
export function SidebarButton({ label, collapsed, icon, children, ...props }: SidebarButtonProps) {
  return (
    <Tooltip title={collapsed ? label : ''} placement="right">
      <ButtonBase {...props} aria-label={label} sx={[look, collapsed && { justifyContent: 'center' }]}>
        {icon}
        {!collapsed && children}
      </ButtonBase>
    </Tooltip>
  );
}

const look = {
  display: 'flex',
  justifyContent: 'flex-start',
  gap: 2.5,
  width: '100%',
  minWidth: 0,
  minHeight: 34,
  px: 2,
  borderRadius: 1,
  typography: 'subtitle1',
  textAlign: 'left',
  color: 'text.secondary',
  '&:hover, &[aria-expanded="true"]': { color: 'text.primary', bgcolor: 'action.hover' },
  '&[aria-current]': { color: 'text.primary', bgcolor: 'action.focus' },
} as const;
