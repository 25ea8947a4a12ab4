/** A file of the archive: a table, the columns of it that are not the database's own, and its key. */
interface ExportFile {
  name: string;
  table: string;
  columns: string;
  /** Without an id of their own, rows are told apart by these. */
  key?: string[];
  /** Columns in minor units of the team's currency. */
  money?: string[];
}

/** Everything that people have entered. Names of members are in `members`, to which the ids lead. */
export const exportFiles: ExportFile[] = [
  { name: 'members', table: 'team_members', columns: 'user_id, role, created_at', key: ['user_id'] },
  { name: 'pipelines', table: 'pipelines', columns: 'id, name, position' },
  {
    name: 'stages',
    table: 'pipeline_stages',
    columns: 'id, pipeline_id, name, kind, color, probability, stale_after_days, position',
  },
  {
    name: 'companies',
    table: 'companies',
    columns:
      'id, name, website, industry, phone, address, linkedin_url, notes, owner_id, created_by, created_at, updated_at',
  },
  {
    name: 'contacts',
    table: 'contacts',
    columns:
      'id, first_name, last_name, email, personal_email, phone, mobile, job_title, company_id, type, lead_source, lead_status, tags, birthday, linkedin_url, notes, owner_id, created_by, created_at, updated_at',
  },
  {
    name: 'deals',
    table: 'deals',
    columns:
      'id, title, pipeline_id, stage_id, status, amount, priority, progress, probability, expected_close_date, closed_date, lost_reason, contact_id, company_id, owner_id, created_by, created_at, updated_at',
    money: ['amount'],
  },
  {
    name: 'deal_contacts',
    table: 'deal_contacts',
    columns: 'deal_id, contact_id, role, created_at',
    key: ['deal_id', 'contact_id'],
  },
  {
    name: 'deal_collaborators',
    table: 'deal_collaborators',
    columns: 'deal_id, user_id, kind, created_at',
    key: ['deal_id', 'user_id'],
  },
  {
    name: 'deal_stage_history',
    table: 'deal_stage_history',
    columns:
      'id, deal_id, from_stage_id, from_stage_name, to_stage_id, to_stage_name, to_kind, moved_by, moved_at',
  },
  {
    name: 'notes',
    table: 'deal_notes',
    columns: 'id, deal_id, body, created_by, created_at, updated_at',
  },
  {
    name: 'activities',
    table: 'activities',
    columns:
      'id, type, subject, body, metadata, contact_id, deal_id, company_id, occurred_at, due_date, assignee_id, priority, completed_at, created_by, created_at, updated_at',
  },
  {
    name: 'feedback',
    table: 'feedback',
    columns: 'id, contact_id, rating, comment, given_on, created_by, created_at',
  },
  {
    name: 'marketing_spend',
    table: 'marketing_spend',
    columns: 'month, channel, allotted, used',
    key: ['month', 'channel'],
    money: ['allotted', 'used'],
  },
];
