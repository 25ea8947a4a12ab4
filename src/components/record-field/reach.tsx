import IconButton from '@mui/material/IconButton';
import { ExternalLink, type LucideIcon, Mail, Phone } from 'lucide-react';
import { CopyButton } from '../copy-button';
import { Tip } from '../tip';

interface Way {
  icon: LucideIcon;
  title: string;
  href(value: string): string;
}

const ways = {
  // A question mark in it would begin a subject or another address.
  email: {
    icon: Mail,
    title: 'Write an email',
    href: (address) => `mailto:${encodeURIComponent(address).replace('%40', '@')}`,
  },
  phone: { icon: Phone, title: 'Call', href: (number) => `tel:${number.replaceAll(/[^\d+*#]/g, '')}` },
  link: { icon: ExternalLink, title: 'Open in a new tab', href: (address) => address },
} satisfies Record<string, Way>;

interface ReachProps {
  /** Nothing shows where there is nothing to follow. */
  value: string | null;
  /** What is copied: "personal email". */
  what: string;
  by: keyof typeof ways;
}

/** Beside a field: copies its value, and follows it. */
export function Reach({ value, what, by }: ReachProps) {
  const { icon: Icon, title, href }: Way = ways[by];
  if (!value) return null;
  return (
    <>
      <CopyButton text={value} what={what} />
      <Tip title={title}>
        <IconButton
          size="small"
          aria-label={`${title}: ${what}`}
          href={href(value)}
          {...(by === 'link' && { target: '_blank', rel: 'noopener noreferrer' })}
        >
          <Icon size={14} />
        </IconButton>
      </Tip>
    </>
  );
}
