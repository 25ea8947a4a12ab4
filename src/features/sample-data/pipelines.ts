import type { SamplePipeline } from './types.ts';

/**
 * The two pipelines that deals go to. The names and their order are those of
 * private.template_stages, which the database test of the sample data compares.
 */
export const samplePipelines: readonly SamplePipeline[] = [
  {
    name: 'Sales',
    template: 'classic_sales',
    stages: [
      { name: 'Qualification', kind: 'open', stale_after_days: 21 },
      { name: 'Proposal', kind: 'open', stale_after_days: 30 },
      { name: 'Negotiation', kind: 'open', stale_after_days: 45 },
      { name: 'Closed won', kind: 'won', stale_after_days: null },
      { name: 'Closed lost', kind: 'lost', stale_after_days: null },
    ],
  },
  {
    name: 'Leads',
    template: 'lead_funnel',
    stages: [
      { name: 'Contact', kind: 'open', stale_after_days: 14 },
      { name: 'MQL', kind: 'open', stale_after_days: 30 },
      { name: 'SQL', kind: 'open', stale_after_days: 30 },
      { name: 'Opportunity', kind: 'open', stale_after_days: null },
      { name: 'Won', kind: 'won', stale_after_days: null },
      { name: 'Lost', kind: 'lost', stale_after_days: null },
    ],
  },
];
