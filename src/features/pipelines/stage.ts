export const stageKinds = ['open', 'won', 'lost'] as const;

/** Names in the theme's stage palette; the database allows just these. */
export const stageColors = [
  'slate',
  'blue',
  'sky',
  'teal',
  'green',
  'lime',
  'amber',
  'orange',
  'rose',
  'violet',
] as const;
