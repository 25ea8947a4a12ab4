/** The marks inside checkboxes and radio buttons; MUI's own belong to another family of icons. */

export const CheckboxOff = () => (
  <svg width="18" height="18" viewBox="0 0 18 18" fill="none" aria-hidden="true">
    <rect x="1.5" y="1.5" width="15" height="15" rx="4" stroke="currentColor" strokeWidth="1.25" />
  </svg>
);

export const CheckboxOn = () => <FilledBox path="M5.25 9.25 7.75 11.75 12.75 6.5" />;

export const CheckboxSome = () => <FilledBox path="M5.5 9h7" />;

const FilledBox = ({ path }: { path: string }) => (
  <svg width="18" height="18" viewBox="0 0 18 18" fill="none" aria-hidden="true">
    <rect x="1" y="1" width="16" height="16" rx="4.5" fill="currentColor" />
    <path
      d={path}
      stroke="var(--mui-palette-background-paper)"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);

export const RadioOff = () => (
  <svg width="18" height="18" viewBox="0 0 18 18" fill="none" aria-hidden="true">
    <circle cx="9" cy="9" r="7.5" stroke="currentColor" strokeWidth="1.25" />
  </svg>
);

export const RadioOn = () => (
  <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
    <circle cx="9" cy="9" r="8" fill="currentColor" />
    <circle cx="9" cy="9" r="3" fill="var(--mui-palette-background-paper)" />
  </svg>
);
