import { createTheme } from '@mui/material/styles';
import './theme-types';
import { components } from './components';
import { darkPalette, lightPalette } from './palette';
import { shadows } from './shadows';
import { typography } from './typography';

export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data' },
  colorSchemes: { light: { palette: lightPalette }, dark: { palette: darkPalette } },
  typography,
  shadows,
  spacing: 4,
  shape: { borderRadius: 8 },
  focusVisible: true,
  motion: { reducedMotion: 'system' },
  transitions: {
    duration: {
      shortest: 120,
      shorter: 140,
      short: 160,
      standard: 180,
      complex: 200,
      enteringScreen: 180,
      leavingScreen: 140,
    },
    easing: { easeInOut: 'cubic-bezier(0.2, 0, 0, 1)' },
  },
  components,
});
