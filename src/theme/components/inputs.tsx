import { ChevronDown, X } from 'lucide-react';
import { floating } from '../floating';
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
    // Otherwise every input adds the same two keyframes; `baseline` has them once.
    defaultProps: { disableInjectingGlobalStyles: true },
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
      adornedStart: { paddingLeft: 12, '& > input': { paddingLeft: 0 } },
      multiline: { padding: 0 },
    },
  },
  MuiSelect: {
    defaultProps: { IconComponent: ChevronDown },
    styleOverrides: {
      select: { minHeight: '20px !important' },
      icon: { top: 'calc(50% - 8px)', right: 10, width: 16, height: 16 },
    },
  },
  MuiFormHelperText: {
    styleOverrides: {
      root: ({ theme }) => ({ ...theme.typography.caption, margin: theme.spacing(1, 0, 0) }),
    },
  },
  MuiFormLabel: { styleOverrides: { root: ({ theme }) => ({ ...theme.typography.subtitle2 }) } },
  MuiAutocomplete: {
    defaultProps: { popupIcon: <ChevronDown size={16} />, clearIcon: <X size={14} /> },
    styleOverrides: {
      root: {
        '& .MuiAutocomplete-inputRoot.MuiOutlinedInput-root': {
          paddingTop: 2,
          paddingBottom: 2,
          paddingLeft: 6,
          '& .MuiAutocomplete-input': { padding: '6px 4px 6px 6px' },
        },
      },
      paper: ({ theme }) => ({ ...floating(theme), margin: '4px 0' }),
      listbox: { padding: 4 },
      option: ({ theme }) => ({
        ...theme.typography.body1,
        // MUI pads options under a selector of higher specificity.
        '&.MuiAutocomplete-option': { minHeight: 34, padding: theme.spacing(1.5, 2) },
        borderRadius: 6,
      }),
      noOptions: ({ theme }) => ({ ...theme.typography.body2, color: theme.vars.palette.text.secondary }),
      loading: ({ theme }) => ({ ...theme.typography.body2, color: theme.vars.palette.text.secondary }),
    },
  },
};
