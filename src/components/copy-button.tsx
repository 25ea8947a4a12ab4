'use client';

import IconButton from '@mui/material/IconButton';
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Tip } from './tip';
import { useToast } from './toast/use-toast';
import { VisuallyHidden } from './visually-hidden';

interface CopyButtonProps {
  text: string;
  /** What is copied: "email". */
  what: string;
}

/** Copies a text; a tick says for a moment that it did. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const toast = useToast();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      toast({
        severity: 'error',
        message: 'The browser does not allow copying here. Select the text instead.',
      });
    }
  }

  return (
    <Tip title={copied ? 'Copied' : `Copy ${what}`}>
      <IconButton size="small" aria-label={`Copy ${what}`} onClick={() => void copy()}>
        {copied ? <Check size={14} /> : <Copy size={14} />}
        <span aria-live="polite">{copied && <VisuallyHidden>Copied</VisuallyHidden>}</span>
      </IconButton>
    </Tip>
  );
}
