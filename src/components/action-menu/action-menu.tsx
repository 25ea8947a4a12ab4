'use client';

import dynamic from 'next/dynamic';
import { type MouseEvent, type ReactNode, useState } from 'react';

// MUI's menu brings modals, focus traps and transitions: too much for a first load that opens none.
const ActionList = dynamic(() => import('./action-list').then((module) => module.ActionList), { ssr: false });

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

/** Beside its button, on the side where there is more room. */
export interface MenuPlace {
  anchor: HTMLElement;
  upwards: boolean;
}

interface TriggerProps {
  onClick: (event: MouseEvent<HTMLElement>) => void;
  'aria-haspopup': 'menu';
  'aria-expanded': boolean;
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
export function ActionMenu({ label, heading, actions, trigger }: ActionMenuProps) {
  const [place, setPlace] = useState<MenuPlace | null>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      {trigger({
        onClick: ({ currentTarget }) => {
          const { bottom } = currentTarget.getBoundingClientRect();
          setPlace({ anchor: currentTarget, upwards: bottom > window.innerHeight / 2 });
          setOpen(true);
        },
        'aria-haspopup': 'menu',
        'aria-expanded': open,
      })}
      {place && (
        <ActionList
          label={label}
          heading={heading}
          actions={actions}
          place={place}
          open={open}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
