import type { pipelineTemplates } from '@/features/team/schema';
import type { StageColor } from '@/theme/stage-palette';

interface Template {
  value: (typeof pipelineTemplates)[number];
  title: string;
  stages: { name: string; color: StageColor }[];
}

/** What the pipelines look like that private.template_stages() in the database makes. */
export const templates: Template[] = [
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
];
