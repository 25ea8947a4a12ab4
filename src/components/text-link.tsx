'use client';

import Link, { type LinkProps } from '@mui/material/Link';
import NextLink from 'next/link';

/** A link within Cairn, in the look of the theme; usable in server components, too. */
export function TextLink({ href, ...props }: LinkProps & { href: string }) {
  return <Link component={NextLink} href={href} {...props} />;
}
