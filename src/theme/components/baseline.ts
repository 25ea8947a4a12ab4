import type { ThemeComponents } from '../theme-types';

export const baseline: ThemeComponents = {
  MuiCssBaseline: {
    styleOverrides: (theme) => ({
      html: { WebkitTextSizeAdjust: '100%' },
      body: {
        fontFeatureSettings: "'cv11', 'ss03'",
        overflowWrap: 'break-word',
      },
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
