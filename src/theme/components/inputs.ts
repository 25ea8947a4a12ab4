import type { ThemeComponents } from '../theme-types';

/** Labels stand above their field, never inside it. */
export const inputs: ThemeComponents = {
  MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
  MuiFormControl: { defaultProps: { size: 'small' } },
  MuiInputLabel: {
    defaultProps: { shrink: true },
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.subtitle2,
        position: 'static',
        transform: 'none',
        maxWidth: '100%',
        marginBottom: theme.spacing(1),
        color: theme.vars.palette.text.primary,
        pointerEvents: 'auto',
        whiteSpace: 'normal',
        '&.Mui-focused, &.Mui-error': { color: theme.vars.palette.text.primary },
        '&.Mui-disabled': { color: theme.vars.palette.text.secondary },
      }),
      asterisk: ({ theme }) => ({ color: theme.vars.palette.text.secondary }),
    },
  },
  MuiInputBase: {
    styleOverrides: {
      root: ({ theme }) => ({ ...theme.typography.body1 }),
      input: ({ theme }) => ({
        height: 20,
        '&::placeholder': { color: theme.vars.palette.text.secondary, opacity: 0.8 },
      }),
    },
  },
  MuiOutlinedInput: {
    defaultProps: { notched: false },
    styleOverrides: {
      root: ({ theme }) => ({
        borderRadius: theme.vars.shape.borderRadius,
        backgroundColor: theme.vars.palette.background.paper,
        '& .MuiOutlinedInput-notchedOutline': {
          top: 0,
          borderColor: theme.vars.palette.control,
          transition: theme.transitions.create(['border-color', 'box-shadow'], { duration: 120 }),
          '& legend': { display: 'none' },
        },
        '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: theme.vars.palette.text.secondary },
        '&.Mui-focused .MuiOutlinedInput-notchedOutline': {
          borderWidth: 1,
          borderColor: theme.vars.palette.primary.main,
          boxShadow: `0 0 0 1px ${theme.vars.palette.primary.main}`,
        },
        '&.Mui-error .MuiOutlinedInput-notchedOutline': { borderColor: theme.vars.palette.error.main },
        '&.Mui-error.Mui-focused .MuiOutlinedInput-notchedOutline': {
          boxShadow: `0 0 0 1px ${theme.vars.palette.error.main}`,
        },
        '&.Mui-disabled': { backgroundColor: theme.vars.palette.background.sunken },
      }),
      input: { padding: '8px 12px' },
      multiline: { padding: 0 },
    },
  },
  MuiSelect: { styleOverrides: { select: { minHeight: '20px !important' } } },
  MuiFormHelperText: {
    styleOverrides: {
      root: ({ theme }) => ({ ...theme.typography.caption, margin: theme.spacing(1, 0, 0) }),
    },
  },
  MuiFormLabel: { styleOverrides: { root: ({ theme }) => ({ ...theme.typography.subtitle2 }) } },
  MuiFormControlLabel: {
    styleOverrides: {
      root: ({ theme }) => ({ marginLeft: 0, gap: theme.spacing(2) }),
    },
  },
  MuiCheckbox: {
    defaultProps: { size: 'small' },
    styleOverrides: {
      root: ({ theme }) => ({
        padding: 6,
        borderRadius: theme.vars.shape.borderRadius,
        color: theme.vars.palette.control,
      }),
    },
  },
  MuiRadio: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: 6 } } },
  MuiAutocomplete: {
    styleOverrides: {
      inputRoot: {
        padding: '0 8px 0 0',
        '& .MuiAutocomplete-input.MuiAutocomplete-input': { padding: '8px 4px 8px 12px' },
      },
      option: ({ theme }) => ({ ...theme.typography.body1 }),
      noOptions: ({ theme }) => ({ ...theme.typography.body2, color: theme.vars.palette.text.secondary }),
      loading: ({ theme }) => ({ ...theme.typography.body2, color: theme.vars.palette.text.secondary }),
    },
  },
};
