import type { StageColor } from '@/theme/stage-palette';
import type { PipelineCreate } from './schema';

interface Template {
  value: PipelineCreate['template'];
  title: string;
  stages: { name: string; color: StageColor }[];
}

/** What the pipelines look like that private.template_stages() in the database makes. */
export const templates = [
  {
    value: 'lead_funnel',
    title: 'Lead funnel',
    stages: [
      { name: 'Contact', color: 'slate' },
      { name: 'MQL', color: 'sky' },
      { name: 'SQL', color: 'violet' },
      { name: 'Opportunity', color: 'amber' },
      { name: 'Won', color: 'green' },
      { name: 'Lost', color: 'rose' },
    ],
  },
  {
    value: 'classic_sales',
    title: 'Classic sales',
    stages: [
      { name: 'Qualification', color: 'sky' },
      { name: 'Proposal', color: 'violet' },
      { name: 'Negotiation', color: 'amber' },
      { name: 'Closed won', color: 'green' },
      { name: 'Closed lost', color: 'rose' },
    ],
  },
] satisfies Template[];

/** The least that a board needs. */
export const emptyTemplate = {
  value: 'empty',
  title: 'Start small',
  stages: [
    { name: 'New', color: 'slate' },
    { name: 'Won', color: 'green' },
    { name: 'Lost', color: 'rose' },
  ],
} satisfies Template;
