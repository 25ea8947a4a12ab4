import type { ThemeComponents } from '../theme-types';

export const baseline: ThemeComponents = {
  MuiCssBaseline: {
    styleOverrides: (theme) => ({
      // Focus that jumps to a field must not leave it beneath a sticky header.
      html: { scrollPaddingTop: 144, scrollPaddingBottom: 24 },
      body: { overflowWrap: 'break-word' },
      '@keyframes pulse': { '50%': { opacity: 0.5 } },
      '@keyframes mui-auto-fill': { from: { display: 'block' } },
      '@keyframes mui-auto-fill-cancel': { from: { display: 'block' } },
      // What has no ring of its own from MUI (links, headings that get focus) gets the same one.
      'a:focus-visible, summary:focus-visible, [tabindex]:focus-visible': theme.focusVisible || {},
      // The library's own transitions follow `motion.reducedMotion`; this covers keyframes and plain CSS.
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': {
          animationDuration: '0.01ms !important',
          animationIterationCount: '1 !important',
          transitionDuration: '0.01ms !important',
          scrollBehavior: 'auto !important',
        },
      },
    }),
  },
};
