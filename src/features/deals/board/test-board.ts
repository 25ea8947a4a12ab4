import type { Board, DealCard } from '../schema';

// Small boards for tests: columns by name, cards by id.

export function cardOf(id: string, stage: string, amount: number | null = 100): DealCard {
  return {
    id,
    pipeline_id: 'p',
    stage_id: stage,
    position: 'a0',
    title: id,
    amount,
    priority: 'normal',
    progress: 0,
    probability: null,
    expected_close_date: null,
    closed_date: null,
    lost_reason: null,
    contact_id: null,
    company_id: null,
    owner_id: null,
    version: 1,
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    stage_name: stage,
    stage_kind: 'open',
    contact_name: null,
    contact_email: null,
    contact_phone: null,
    company_name: null,
    owner_name: null,
    owner_email: null,
    contact_tags: [],
    stage_entered_at: '2026-01-01T00:00:00Z',
    last_update_at: '2026-01-01T00:00:00Z',
    stale_at: null,
    collaborators: [],
  };
}

export function boardOf(columns: Record<string, string[]>): Board {
  return {
    pipeline_id: 'p',
    stages: Object.entries(columns).map(([id, deals]) => ({
      id,
      name: id.toUpperCase(),
      kind: 'open' as const,
      color: 'slate' as const,
      probability: 50,
      stale_after_days: null,
      count: deals.length + 1, // one more than is loaded
      total: deals.length * 100 + 7,
      weighted_total: deals.length * 50 + 3,
      deals: deals.map((deal) => cardOf(deal, id)),
      next_cursor: null,
    })),
  };
}

export const idsOf = (board: Board) =>
  Object.fromEntries(board.stages.map((stage) => [stage.id, stage.deals.map((deal) => deal.id)]));
