import type { ThemeComponents } from '../theme-types';

/** The date field is a family of its own inside MUI X; this makes it a twin of the text field. */
export const pickers: ThemeComponents = {
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
