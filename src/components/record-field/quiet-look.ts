/** What reads as text, and shows that it can be changed when it is pointed at or has the focus. */
export const quietLook = {
  justifyContent: 'flex-start',
  width: '100%',
  minWidth: 0,
  minHeight: 32,
  px: 2,
  py: '5px',
  borderRadius: 0.75,
  textAlign: 'left',
  typography: 'body1',
  transition: 'background-color 120ms ease-out',
  '&:hover': { bgcolor: 'action.hover' },
} as const;
