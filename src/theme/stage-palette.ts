/** Colours that a pipeline's stages can have; the database knows the same ten names. */
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

export type StageColor = (typeof stageColors)[number];

export interface StageShades {
  /** Dots, bars and charts: 3:1 on every surface. */
  main: string;
  /** The background of a chip. */
  soft: string;
  /** Words on `soft`: 4.5:1. */
  text: string;
}

export type StagePalette = Record<StageColor, StageShades>;

export const lightStages: StagePalette = {
  slate: { main: '#667085', soft: '#EDEFF2', text: '#475467' },
  blue: { main: '#3B6FD9', soft: '#E6EEFC', text: '#2450A8' },
  sky: { main: '#1583B0', soft: '#E0F2FA', text: '#0B5A7C' },
  teal: { main: '#0F857B', soft: '#DDF3F0', text: '#0A5F58' },
  green: { main: '#2B8A4B', soft: '#E2F4E7', text: '#1B6535' },
  lime: { main: '#6B8513', soft: '#EEF5D6', text: '#4B5E0A' },
  amber: { main: '#AD7507', soft: '#FBF0D3', text: '#7A5003' },
  orange: { main: '#CC5F1C', soft: '#FDEBDF', text: '#93400D' },
  rose: { main: '#D1416B', soft: '#FCE7ED', text: '#A3264B' },
  violet: { main: '#7B57D6', soft: '#EFE9FC', text: '#5A37AE' },
};

export const darkStages: StagePalette = {
  slate: { main: '#8C96A8', soft: '#252A31', text: '#B8C0CC' },
  blue: { main: '#6C97F0', soft: '#1B2842', text: '#A5C1FA' },
  sky: { main: '#45B0DE', soft: '#132D3A', text: '#8FD3F1' },
  teal: { main: '#35B5A8', soft: '#11302D', text: '#7FDCD2' },
  green: { main: '#4DB873', soft: '#16301F', text: '#8FDCA9' },
  lime: { main: '#9DBB3A', soft: '#282F12', text: '#C6DC7F' },
  amber: { main: '#DDA032', soft: '#362A10', text: '#F0C878' },
  orange: { main: '#EC8748', soft: '#3A2416', text: '#F8B58B' },
  rose: { main: '#EE7396', soft: '#3B1C27', text: '#F9A9C0' },
  violet: { main: '#A388F0', soft: '#2A2244', text: '#C9B8FA' },
};
