import * as z from 'zod/mini';
import { stageColors } from '@/theme/stage-palette';

export const stageKinds = ['open', 'won', 'lost'] as const;

export const stageSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(stageKinds),
  color: z.enum(stageColors),
  /** Percent. */
  probability: z.number(),
  stale_after_days: z.nullable(z.number()),
});
export type Stage = z.infer<typeof stageSchema>;

/** A pipeline with its stages, both in order. */
export const pipelineSchema = z.object({
  id: z.string(),
  name: z.string(),
  stages: z.array(stageSchema),
});
export type Pipeline = z.infer<typeof pipelineSchema>;
