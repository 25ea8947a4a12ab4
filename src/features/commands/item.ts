import type { ReactNode } from 'react';
import type { Findable } from './match';

/** A line of the palette. */
export interface Item extends Findable {
  id: string;
  icon: ReactNode;
  /** What tells a record apart from others of its name. */
  detail?: string;
  /** At the end of the line: what a deal is worth. */
  end?: ReactNode;
  /** Keys that do the same, one after the other. */
  keys?: readonly string[];
  /** Of several, the one that is so now. */
  checked?: boolean;
  /** Where it leads… */
  href?: string;
  /** …or what it does. */
  run?: () => void;
}

export interface ItemGroup {
  title: string;
  items: Item[];
}
