'use client';

import { type MouseEvent, type ReactNode, useState } from 'react';

/** Beside its button, on the side where there is more room. */
interface MenuPlace {
  anchor: HTMLElement;
  upwards: boolean;
}

/** An open menu, or one that is just closing. */
export interface MenuProps {
  place: MenuPlace;
  open: boolean;
  onClose: () => void;
}

export interface TriggerProps {
  onClick: (event: MouseEvent<HTMLElement>) => void;
  'aria-haspopup': 'menu';
  'aria-expanded': boolean;
}

interface MenuButtonProps {
  /** The button, with these props on it. */
  trigger: (props: TriggerProps) => ReactNode;
  /** The menu, from when it is first opened. */
  children: (menu: MenuProps) => ReactNode;
}

/** A button that opens a menu of one's own making; most want `ActionMenu`. */
export function MenuButton({ trigger, children }: MenuButtonProps) {
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
      {place && children({ place, open, onClose: () => setOpen(false) })}
    </>
  );
}
