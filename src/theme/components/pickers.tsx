import { Calendar, ChevronDown, ChevronLeft, ChevronRight, X } from 'lucide-react';
import { floating } from '../floating';
import type { ThemeComponents } from '../theme-types';

/** The date field is a family of its own inside MUI X; this makes it a twin of the text field. */
export const pickers: ThemeComponents = {
  MuiDatePicker: {
    defaultProps: {
      slots: {
        openPickerIcon: () => <Calendar size={16} />,
        clearIcon: () => <X size={14} />,
        leftArrowIcon: () => <ChevronLeft size={18} />,
        rightArrowIcon: () => <ChevronRight size={18} />,
        switchViewIcon: () => <ChevronDown size={16} />,
      },
    },
  },
  MuiPickerPopper: { styleOverrides: { paper: ({ theme }) => floating(theme) } },
  MuiPickerDay: {
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.body2,
        fontVariantNumeric: 'tabular-nums',
        '&.Mui-selected, &.Mui-selected:hover, &.Mui-selected:focus': {
          color: theme.vars.palette.primary.contrastText,
          backgroundColor: theme.vars.palette.primary.main,
        },
      }),
    },
  },
  MuiPickersTextField: { defaultProps: { size: 'small', fullWidth: true } },
  MuiPickersOutlinedInput: {
    styleOverrides: {
      root: ({ theme }) => ({
        borderRadius: theme.vars.shape.borderRadius,
        backgroundColor: theme.vars.palette.background.paper,
        padding: '0 12px',
      }),
      notchedOutline: ({ theme }) => ({
        top: 0,
        borderColor: theme.vars.palette.control,
        '& legend': { display: 'none' },
      }),
    },
  },
  MuiPickersInputBase: {
    styleOverrides: { sectionsContainer: ({ theme }) => ({ ...theme.typography.body1, padding: '8px 0' }) },
  },
};
