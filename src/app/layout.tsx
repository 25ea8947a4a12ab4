import '@fontsource-variable/inter';
import InitColorSchemeScript from '@mui/material/InitColorSchemeScript';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { ConfirmProvider } from '@/components/confirm/confirm-provider';
import { LocaleProvider } from '@/components/locale';
import { ToastProvider } from '@/components/toast/toast-provider';
import { localeOf } from '@/lib/locale';
import { ThemeRegistry } from '@/theme/theme-registry';

export const metadata: Metadata = {
  title: { template: '%s · Cairn', default: 'Cairn' },
  description: 'An open-source CRM for small sales teams.',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#FFFFFF' },
    { media: '(prefers-color-scheme: dark)', color: '#15181C' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading the nonce makes every page dynamic, which its policy needs anyway.
  const request = await headers();
  const nonce = request.get('x-nonce') ?? undefined;
  return (
    // The script below sets the colour scheme on <html> before React takes over.
    <html lang="en" suppressHydrationWarning>
      <body>
        <InitColorSchemeScript attribute="data" nonce={nonce} />
        <ThemeRegistry nonce={nonce}>
          <LocaleProvider locale={localeOf(request.get('accept-language'))}>
            <ToastProvider>
              <ConfirmProvider>{children}</ConfirmProvider>
            </ToastProvider>
          </LocaleProvider>
        </ThemeRegistry>
      </body>
    </html>
  );
}
