import { CheckboxOff, CheckboxOn, CheckboxSome, RadioOff, RadioOn } from '../icons';
import type { ThemeComponents } from '../theme-types';

export const choices: ThemeComponents = {
  MuiCheckbox: {
    defaultProps: {
      size: 'small',
      icon: <CheckboxOff />,
      checkedIcon: <CheckboxOn />,
      indeterminateIcon: <CheckboxSome />,
    },
    styleOverrides: {
      root: ({ theme }) => ({
        padding: 6,
        borderRadius: theme.vars.shape.borderRadius,
        color: theme.vars.palette.control,
      }),
    },
  },
  MuiRadio: {
    defaultProps: { size: 'small', icon: <RadioOff />, checkedIcon: <RadioOn /> },
    styleOverrides: { root: ({ theme }) => ({ padding: 6, color: theme.vars.palette.control }) },
  },
  MuiSwitch: {
    styleOverrides: {
      root: { width: 32, height: 18, padding: 0, margin: 6, overflow: 'visible' },
      switchBase: ({ theme }) => ({
        padding: 2,
        '&.Mui-checked': { color: theme.vars.palette.common.white, transform: 'translateX(14px)' },
        '&.Mui-checked + .MuiSwitch-track': { backgroundColor: theme.vars.palette.primary.main },
      }),
      thumb: { width: 14, height: 14, boxShadow: 'none', backgroundColor: '#FFFFFF' },
      track: ({ theme }) => ({ borderRadius: 9, backgroundColor: theme.vars.palette.control }),
    },
  },
  MuiFormControlLabel: {
    styleOverrides: { root: ({ theme }) => ({ marginLeft: 0, gap: theme.spacing(2) }) },
  },
};
