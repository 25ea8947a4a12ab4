import Link from '@mui/material/Link';
import type { ReactNode } from 'react';

interface RowOpenerProps {
  href: string | undefined;
  onOpen: () => void;
  children: ReactNode;
}

/** What the keyboard reaches in a row; the row around it shows the focus. */
export function RowOpener({ href, onOpen, children }: RowOpenerProps) {
  const look = {
    'data-row-opener': true,
    color: 'inherit',
    underline: 'none',
    sx: { display: 'block', width: '100%', textAlign: 'left', '&&:focus-visible': { outline: 'none' } },
  } as const;
  return href === undefined ? (
    <Link component="button" type="button" onClick={onOpen} {...look}>
      {children}
    </Link>
  ) : (
    <Link href={href} {...look}>
      {children}
    </Link>
  );
}
