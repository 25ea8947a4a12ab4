'use client';

import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { AppRouterCacheProvider } from '@mui/material-nextjs/v16-appRouter';
import type { ReactNode } from 'react';
import { theme } from './theme';

interface ThemeRegistryProps {
  /** Lets the style tags that Emotion writes past the content security policy. */
  nonce: string | undefined;
  children: ReactNode;
}

export function ThemeRegistry({ nonce, children }: ThemeRegistryProps) {
  return (
    <AppRouterCacheProvider options={{ nonce }}>
      <ThemeProvider theme={theme} defaultMode="system">
        <CssBaseline />
        {children}
      </ThemeProvider>
    </AppRouterCacheProvider>
  );
}
