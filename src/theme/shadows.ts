import type { Shadows } from '@mui/material/styles';

/** Only what floats casts a shadow, and all of it the same one: MUI's 24 steps are this or none. */
const floating = '0 1px 2px rgba(10, 14, 20, 0.06), 0 8px 24px rgba(10, 14, 20, 0.14)';

export const shadows = ['none', ...Array<string>(24).fill(floating)] as Shadows;
