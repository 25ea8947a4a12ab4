import { describe, expect, it } from 'vitest';
import { darkPalette, lightPalette } from './palette';
import { stageColors } from './stage-palette';

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG AA: text, and what is no text but must be seen. */
const forText = 4.5;
const forShapes = 3;

it('knows the ends of the scale', () => {
  expect(contrast('#000000', '#FFFFFF')).toBe(21);
  expect(contrast('#777777', '#777777')).toBe(1);
});

describe.each([
  ['light', lightPalette],
  ['dark', darkPalette],
] as const)('in %s mode', (mode, palette) => {
  const surfaces = Object.entries(palette.background);
  const statuses = ['success', 'warning', 'error', 'info'] as const;

  it.each(surfaces)('words can be read on %s', (_name, surface) => {
    const { text, primary, error } = palette;
    for (const color of [text.primary, text.secondary, primary.main, error.main]) {
      expect(contrast(color, surface)).toBeGreaterThanOrEqual(forText);
    }
  });

  it.each(surfaces)('the borders of inputs can be seen on %s', (_name, surface) => {
    expect(contrast(palette.control, surface)).toBeGreaterThanOrEqual(forShapes);
  });

  it.each(statuses)('a %s chip and alert can be read', (status) => {
    expect(contrast(palette[status].main, palette[status].light)).toBeGreaterThanOrEqual(forText);
    expect(contrast(palette.text.primary, palette[status].light)).toBeGreaterThanOrEqual(forText);
  });

  it.each(['primary', 'error'] as const)('a filled %s button can be read', (color) => {
    const fill = mode === 'dark' ? palette[color].dark : palette[color].main;
    expect(contrast('#FFFFFF', fill)).toBeGreaterThanOrEqual(forText);
    expect(contrast(palette[color].contrastText, palette[color].main)).toBeGreaterThanOrEqual(forText);
    expect(contrast(fill, palette.background.default)).toBeGreaterThanOrEqual(forShapes);
  });

  it.each(stageColors)('stage colour %s can be told and read', (color) => {
    const { main, soft, text } = palette.stage[color];
    expect(contrast(text, soft)).toBeGreaterThanOrEqual(forText);
    expect(contrast(main, soft)).toBeGreaterThanOrEqual(forShapes);
    for (const [, surface] of surfaces) expect(contrast(main, surface)).toBeGreaterThanOrEqual(forShapes);
  });
});
