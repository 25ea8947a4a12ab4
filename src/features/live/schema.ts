/** Where a tab listens to its team. */
export interface LiveChannel {
  /** Of Realtime: ws:// or wss://, or a path at Cairn. */
  url: string;
  /** The publishable key of the Supabase project. */
  key: string;
  topic: string;
  /** The access token of the session, without what renews it. */
  token: string;
  /** Seconds that the token holds. */
  expires_in: number;
  /** Tabs wait for up to so many ms before they fetch, so that a large team does not ask all at once. */
  spread: number;
}

/** What is told of a change; supabase/migrations/…_realtime.sql says more. */
export interface Change {
  table: string;
  op: 'INSERT' | 'UPDATE' | 'DELETE';
  /** Of the rows and of the deals, contacts and companies they belong to; null for too many. */
  ids: string[] | null;
  /** Who did it; null for the database itself. */
  actor: string | null;
}

/** Somebody who is looking at a record, and the label of the field they are changing. */
export interface Viewer {
  user_id: string;
  editing: string | null;
}

export type RecordKind = 'deal' | 'contact' | 'company';
