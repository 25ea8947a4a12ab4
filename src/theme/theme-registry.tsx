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
      {/* noSsr: else a second render right after hydration has begun makes React throw the server's board away
          and show the loading page until the board's own script is there. Colours are CSS variables either way. */}
      <ThemeProvider theme={theme} defaultMode="system" noSsr>
        <CssBaseline />
        {children}
      </ThemeProvider>
    </AppRouterCacheProvider>
  );
}
