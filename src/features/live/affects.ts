import type { Change } from './schema';

interface Sources {
  /** Tables whose rows show on any page of the resource. */
  tables: string[];
  /** Those whose rows concern one record only if they carry its id. */
  ofRecord?: string[];
}

const people = ['profiles', 'team_members'];
const records = ['deals', 'contacts', 'companies'];

/** What the answers of each resource under /api/crm are made of. */
const sources: Record<string, Sources> = {
  deals: {
    tables: [...records, 'deal_collaborators', 'deal_contacts', 'pipelines', 'pipeline_stages', ...people],
    ofRecord: ['deals', 'activities', 'deal_collaborators', 'deal_contacts', 'deal_notes'],
  },
  contacts: {
    tables: [...records, ...people],
    // Its timeline has those of its deals, too.
    ofRecord: ['contacts', 'deal_contacts', 'feedback'],
  },
  companies: {
    tables: [...records, ...people],
    // Its timeline has those of its deals and contacts, too.
    ofRecord: ['companies'],
  },
  activities: { tables: ['activities', ...records, ...people] },
  tasks: { tables: ['activities', ...records, ...people] },
  dashboard: {
    tables: [
      ...records,
      'activities',
      'pipelines',
      'pipeline_stages',
      'feedback',
      'marketing_spend',
      'teams',
      ...people,
    ],
  },
  feedback: { tables: ['feedback', 'contacts'] },
  'marketing-spend': { tables: ['marketing_spend'] },
  merges: { tables: ['contacts', 'companies'] },
  pipelines: { tables: ['pipelines', 'pipeline_stages'] },
  team: { tables: ['teams', ...people] },
  me: { tables: ['teams', ...people] },
};

/** What a record's own page shows beside what lists do: its story. */
const onPages = ['activities', 'deal_contacts', 'deal_notes', 'feedback', 'deal_collaborators'];

const root = /^\/api\/crm\/([\w-]+)(?:\/([0-9a-f-]{36}))?/;

/** Whether what the API answers under a URL may be another after a change. */
export function affects({ table, ids }: Change, url: string): boolean {
  const [, resource = '', id] = root.exec(url) ?? [];
  const { tables, ofRecord = [] } = sources[resource] ?? { tables: [] };
  if (!id) return tables.includes(table);
  if (ofRecord.includes(table)) return ids === null || ids.includes(id);
  return tables.includes(table) || onPages.includes(table);
}
