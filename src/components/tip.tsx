'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useRef, useState } from 'react';
import { untilLoaded } from './until-loaded';

// MUI's tooltip brings a positioning engine: it is loaded when something is first pointed at.
const TipBubble = dynamic(
  () => untilLoaded(() => import('./tip-bubble')).then((module) => module.TipBubble),
  { ssr: false },
);

/** Long enough to pass by without a flicker. */
const delayMs = 250;

interface TipProps {
  /** Nothing shows where it is empty. */
  title: ReactNode;
  /** One element, which says the same to screen readers by itself. */
  children: ReactNode;
  placement?: 'top' | 'right' | 'bottom' | 'left';
}

/** Explains its child on hover and keyboard focus. */
export function Tip({ title, children, placement = 'bottom' }: TipProps) {
  const [anchor, setAnchor] = useState<Element | null>(null);
  const [open, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function show(holder: HTMLElement) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setAnchor(holder.firstElementChild);
      setOpen(true);
    }, delayMs);
  }

  function hide() {
    clearTimeout(timer.current);
    setOpen(false);
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens for what happens to its child */}
      <span
        style={{ display: 'contents' }}
        onPointerEnter={({ currentTarget, pointerType }) => pointerType !== 'touch' && show(currentTarget)}
        onPointerLeave={hide}
        onPointerDown={hide}
        onFocus={({ currentTarget, target }) => target.matches(':focus-visible') && show(currentTarget)}
        onBlur={hide}
      >
        {children}
      </span>
      {anchor && title && (
        <TipBubble anchor={anchor} title={title} placement={placement} open={open} onClose={hide} />
      )}
    </>
  );
}
