import { type StageColor, stageColors } from '@/theme/stage-palette';

/** The same colour for the same text, always: FNV-1a, which scatters names that differ by a letter. */
export function seedColor(seed: string): StageColor {
  let hash = 0x811c9dc5;
  for (const char of seed) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return stageColors[(hash >>> 0) % stageColors.length] ?? 'slate';
}
