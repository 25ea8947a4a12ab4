'use client';

import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import { untilLoaded } from '../until-loaded';
import { MenuButton, type TriggerProps } from './menu-button';

// MUI's menu brings modals, focus traps and transitions: too much for a first load that opens none.
const ActionList = dynamic(
  () => untilLoaded(() => import('./action-list')).then((module) => module.ActionList),
  { ssr: false },
);

export interface Action {
  /** What React tells the actions apart by. */
  id: string;
  label: string;
  onClick: () => void;
  icon?: ReactNode;
  /** A second, smaller line. */
  detail?: string;
  /** For one of several: a tick where true. */
  checked?: boolean;
  destructive?: boolean;
  /** Starts a new group. */
  divided?: boolean;
}

interface ActionMenuProps {
  /** What the menu is about, for screen readers. */
  label: string;
  /** Shown above the actions. */
  heading?: string;
  actions: Action[];
  /** The button that opens it, with these props on it. */
  trigger: (props: TriggerProps) => ReactNode;
}

/** A button with a menu that is loaded when it is first opened. */
export function ActionMenu({ trigger, ...list }: ActionMenuProps) {
  return <MenuButton trigger={trigger}>{(menu) => <ActionList {...list} {...menu} />}</MenuButton>;
}
