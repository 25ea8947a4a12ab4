import type { TypographyVariantsOptions } from '@mui/material/styles';

const px = (size: number) => `${size / 16}rem`;

export const typography: TypographyVariantsOptions = {
  fontFamily: "'Inter Variable', ui-sans-serif, system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontSize: 14,
  fontWeightRegular: 400,
  fontWeightMedium: 500,
  fontWeightBold: 600,
  h1: { fontSize: px(20), lineHeight: 1.4, fontWeight: 600, letterSpacing: '-0.014em' },
  h2: { fontSize: px(16), lineHeight: 1.5, fontWeight: 600, letterSpacing: '-0.01em' },
  h3: { fontSize: px(14), lineHeight: 1.43, fontWeight: 600, letterSpacing: '-0.006em' },
  subtitle1: { fontSize: px(14), lineHeight: 1.43, fontWeight: 500, letterSpacing: '-0.006em' },
  subtitle2: { fontSize: px(13), lineHeight: 1.54, fontWeight: 500, letterSpacing: '-0.003em' },
  body1: { fontSize: px(14), lineHeight: 1.43, letterSpacing: '-0.006em' },
  body2: { fontSize: px(13), lineHeight: 1.54, letterSpacing: '-0.003em' },
  caption: { fontSize: px(12), lineHeight: 1.5, letterSpacing: 0 },
  overline: { fontSize: px(11), lineHeight: 1.45, fontWeight: 500, letterSpacing: '0.02em' },
  button: {
    fontSize: px(14),
    lineHeight: 1.43,
    fontWeight: 500,
    textTransform: 'none',
    letterSpacing: '-0.006em',
  },
};
