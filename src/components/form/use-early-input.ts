import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from 'react';

/**
 * Hands on what was typed, or filled in by the browser, before React took over a
 * page from the server: React leaves it in the field, but its next render would
 * wipe it out. The ref goes to the input.
 */
export function useEarlyInput(
  value: string,
  onChange: (typed: string) => void,
): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  const adopt = useEffectEvent(() => {
    const typed = input.current?.value;
    if (typed !== undefined && typed !== value) onChange(typed);
  });
  useLayoutEffect(() => adopt(), []);
  return input;
}
