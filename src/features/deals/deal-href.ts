import type { DealCard } from './schema';

/** Where a deal is looked at, from anywhere. */
export const dealHref = ({ id, pipeline_id }: Pick<DealCard, 'id' | 'pipeline_id'>): string =>
  `/apps/crm/deals?${new URLSearchParams({ pipeline: pipeline_id, deal: id })}`;
