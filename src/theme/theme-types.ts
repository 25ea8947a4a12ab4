import type { Components, CssVarsTheme, Theme } from '@mui/material/styles';
import type {} from '@mui/material/themeCssVarsAugmentation';
import type {} from '@mui/x-date-pickers/themeAugmentation';
import type { StagePalette } from './stage-palette';

export type ThemeComponents = Components<Omit<Theme, 'components' | 'palette'> & CssVarsTheme>;

declare module '@mui/material/styles' {
  interface Palette {
    /** The border of inputs and checkboxes: 3:1 on every surface. */
    control: string;
    stage: StagePalette;
  }
  interface PaletteOptions {
    control?: string;
    stage?: StagePalette;
  }
  interface TypeBackground {
    /** Behind the page's content: sidebar, board columns, table heads. */
    sunken: string;
    /** What floats: menus, dialogs, toasts. */
    raised: string;
  }
}
