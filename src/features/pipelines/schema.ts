import * as z from 'zod/mini';
import { requiredTextField } from '@/lib/fields';
import { stageColors } from '@/theme/stage-palette';

export const stageKinds = ['open', 'won', 'lost'] as const;

/** What a team's first pipeline can look like; private.template_stages() in the database knows their stages. */
export const pipelineTemplates = ['lead_funnel', 'classic_sales'] as const;

export const stageSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(stageKinds),
  color: z.enum(stageColors),
  /** Percent. */
  probability: z.number(),
  stale_after_days: z.nullable(z.number()),
  version: z.number(),
});
export type Stage = z.infer<typeof stageSchema>;

/** A pipeline with its stages, both in order. */
export const pipelineSchema = z.object({
  id: z.string(),
  name: z.string(),
  stages: z.array(stageSchema),
});
export type Pipeline = z.infer<typeof pipelineSchema>;

const id = (words = 'This is not an id.') => z.uuid(words);

const name = (words: string) => requiredTextField(words, 'A name', 100);

const percent = 'Probability goes from 0 to 100.';
const days = 'Give a number of days from 1 to 3650, or leave it empty.';

/** A place in an order: right after one neighbour, or right before the other. */
const place = { after_id: z.optional(id()), before_id: z.optional(id()) };

interface Place {
  after_id?: string;
  before_id?: string;
}

/** A move is another command than a change, with another transaction. */
const moveAlone = z.refine<Place>(
  (patch) => !(patch.after_id || patch.before_id) || Object.keys(patch).every((key) => key in place),
  { path: ['after_id'], error: 'Move it and change its fields in two requests.' },
);

export const pipelineCreateSchema = z.strictObject({
  name: name('Give the pipeline a name.'),
  template: z.enum([...pipelineTemplates, 'empty'], 'Choose what to begin with.'),
});
export type PipelineCreate = z.infer<typeof pipelineCreateSchema>;

/** Either a new name or a new place. */
export const pipelinePatchSchema = z
  .strictObject({ name: z.optional(name('Give the pipeline a name.')), ...place })
  .check(moveAlone);
export type PipelinePatch = z.infer<typeof pipelinePatchSchema>;

const stageFields = {
  name: name('Give the stage a name.'),
  kind: z.enum(stageKinds, 'A stage is open, won or lost.'),
  color: z.enum(stageColors, 'Choose one of the ten colours.'),
  probability: z.int(percent).check(z.minimum(0, percent), z.maximum(100, percent)),
  stale_after_days: z.nullable(z.int(days).check(z.minimum(1, days), z.maximum(3650, days))),
};

/** The kind alone tells how probable a closed stage is. */
const openProbability = z.refine<Partial<Pick<Stage, 'kind' | 'probability'>>>(
  ({ kind = 'open', probability }) => kind === 'open' || probability === undefined,
  { path: ['probability'], error: 'Only an open stage has a probability to choose.' },
);

export const stageCreateSchema = z
  .extend(z.partial(z.strictObject(stageFields)), {
    name: stageFields.name,
    pipeline_id: id('Choose a pipeline.'),
    after_id: place.after_id,
  })
  .check(openProbability);
export type StageCreate = z.infer<typeof stageCreateSchema>;

/** Either fields, with the `version` seen where a conflict should be noticed, or a new place. */
export const stagePatchSchema = z
  .extend(z.partial(z.strictObject(stageFields)), {
    version: z.optional(z.int('Send the version that you saw.')),
    ...place,
  })
  .check(moveAlone, openProbability);
export type StagePatch = z.infer<typeof stagePatchSchema>;

export const pipelineParamsSchema = z.object({ pipelineId: id() });
export const stageParamsSchema = z.object({ stageId: id() });
export const stageDeleteQuerySchema = z.strictObject({ move_to: z.optional(id('Choose a stage.')) });
