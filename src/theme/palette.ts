import type { PaletteOptions } from '@mui/material/styles';
import { darkStages, lightStages } from './stage-palette';

/** Cool neutrals carry the page; teal means "act", "focused" and "selected", and nothing else. */
export const lightPalette = {
  primary: { main: '#0B6E69', light: '#2C8D87', dark: '#08544F', contrastText: '#FFFFFF' },
  secondary: { main: '#4B5563', light: '#6B7280', dark: '#374151', contrastText: '#FFFFFF' },
  success: { main: '#1F7A43', light: '#E4F4EA', dark: '#175C32', contrastText: '#FFFFFF' },
  warning: { main: '#96600A', light: '#FBF1DC', dark: '#724807', contrastText: '#FFFFFF' },
  error: { main: '#C02B2B', light: '#FCEAEA', dark: '#982020', contrastText: '#FFFFFF' },
  info: { main: '#2A5FBF', light: '#E8EFFC', dark: '#1F4891', contrastText: '#FFFFFF' },
  text: { primary: '#171A1F', secondary: '#59616D', disabled: '#9AA1AC' },
  background: { default: '#FFFFFF', paper: '#FFFFFF', sunken: '#F6F7F9', raised: '#FFFFFF' },
  divider: '#E5E8EC',
  control: '#868E9B',
  action: {
    active: '#59616D',
    hover: 'rgba(23, 32, 48, 0.045)',
    selected: 'rgba(11, 110, 105, 0.08)',
    focus: 'rgba(23, 32, 48, 0.08)',
    disabled: '#9AA1AC',
    disabledBackground: '#EEF0F3',
  },
  stage: lightStages,
} satisfies PaletteOptions;

export const darkPalette = {
  primary: { main: '#4FBFB6', light: '#7AD3CC', dark: '#147C76', contrastText: '#04211F' },
  secondary: { main: '#A7AFBB', light: '#C3C9D2', dark: '#858E9B', contrastText: '#14171B' },
  success: { main: '#5CC486', light: '#14301F', dark: '#43A56B', contrastText: '#06210F' },
  warning: { main: '#E0A63F', light: '#35280F', dark: '#BF8829', contrastText: '#231703' },
  error: { main: '#F28080', light: '#3B1B1D', dark: '#C43C3C', contrastText: '#2B0808' },
  info: { main: '#7FA8F5', light: '#1A2740', dark: '#5F8ADB', contrastText: '#071634' },
  text: { primary: '#ECEEF1', secondary: '#A2AAB6', disabled: '#666E7A' },
  background: { default: '#15181C', paper: '#15181C', sunken: '#0F1114', raised: '#1D2126' },
  divider: '#292E35',
  control: '#656D7A',
  action: {
    active: '#A2AAB6',
    hover: 'rgba(220, 230, 245, 0.055)',
    selected: 'rgba(79, 191, 182, 0.14)',
    focus: 'rgba(220, 230, 245, 0.1)',
    disabled: '#666E7A',
    disabledBackground: '#22262C',
  },
  stage: darkStages,
} satisfies PaletteOptions;
