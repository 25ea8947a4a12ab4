/** A number, a chart or a list of the dashboard. */
export const cardStyle = {
  minWidth: 0,
  p: 4,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1.5,
  bgcolor: 'background.paper',
};
