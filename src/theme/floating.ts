import type { CSSObject, CssVarsTheme } from '@mui/material/styles';

/** The look of what floats above the page. */
export const floating = (theme: Pick<CssVarsTheme, 'vars'>): CSSObject => ({
  backgroundColor: theme.vars.palette.background.raised,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  boxShadow: theme.vars.shadows[8],
});
