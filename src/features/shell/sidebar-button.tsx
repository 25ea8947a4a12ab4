// Drawn once in a while: what the compiler would memoize here costs every page's first load more.
'use no memo';

import ButtonBase, { type ButtonBaseProps } from '@mui/material/ButtonBase';
import type { ReactNode } from 'react';
import { Tip } from '@/components/tip';
import { VisuallyHidden } from '@/components/visually-hidden';

interface SidebarButtonProps
  extends Pick<
    ButtonBaseProps,
    'onClick' | 'aria-current' | 'aria-expanded' | 'aria-haspopup' | 'aria-keyshortcuts'
  > {
  /** What the line says, and the tooltip where only its icon shows. */
  label: string;
  /** What pressing it does, for screen readers, where the label does not say. */
  hint?: string;
  collapsed: boolean;
  icon: ReactNode;
  href?: string;
  /** The label as it shows beside the icon, unless collapsed. */
  children: ReactNode;
}

/** One line of the sidebar: a link with `href`, else a button. */
export function SidebarButton({ label, hint, collapsed, icon, children, ...props }: SidebarButtonProps) {
  const name = hint ? `${label}, ${hint}` : label;
  return (
    <Tip title={collapsed ? label : ''} placement="right">
      <ButtonBase
        {...props}
        aria-label={collapsed ? name : undefined}
        sx={[look, collapsed && { justifyContent: 'center' }]}
      >
        {icon}
        {!collapsed && children}
        {!collapsed && hint && <VisuallyHidden>, {hint}</VisuallyHidden>}
      </ButtonBase>
    </Tip>
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
