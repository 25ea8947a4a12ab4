/**
 * The sample data of one team, as public.load_sample_data takes it. Rows carry
 * the columns of their tables; what the database decides is left to it:
 * - a reference is a place in another list (`company: 3` is `companies[3]`), since
 *   ids are made on insertion; `owner` and `collaborators` count the team's
 *   members, round and round;
 * - a time is what a clock on the team's wall showed, without an offset.
 *
 * Types rather than interfaces, which TypeScript would not take for JSON.
 */
export type SampleData = {
  pipelines: SamplePipeline[];
  companies: SampleCompany[];
  contacts: SampleContact[];
  deals: SampleDeal[];
  /** Every stage each deal was in, in the order of time; the last one is where it is now. */
  stage_changes: SampleStageChange[];
  /** Contacts of deals beside the primary one, and the part they all play. */
  deal_contacts: SampleDealContact[];
  activities: SampleActivity[];
  /** Messages of deals' threads. */
  notes: SampleNote[];
  feedback: SampleFeedback[];
  spend: SampleSpend[];
};

export interface SampleSize {
  companies: number;
  contacts: number;
  deals: number;
  activities: number;
  /** How many members share the records. */
  owners: number;
}

export type SamplePipeline = {
  name: string;
  /** Gives the stages their probability and colour, see private.template_stages. */
  template: 'classic_sales' | 'lead_funnel';
  stages: SampleStage[];
};

export type SampleStage = {
  name: string;
  kind: 'open' | 'won' | 'lost';
  stale_after_days: number | null;
};

export type SampleCompany = {
  name: string;
  website: string | null;
  industry: string | null;
  phone: string | null;
  address: string | null;
  owner: number | null;
  created_at: string;
};

export type SampleContact = {
  first_name: string;
  last_name: string;
  email: string | null;
  personal_email: string | null;
  phone: string | null;
  mobile: string | null;
  job_title: string | null;
  company: number | null;
  type: 'lead' | 'prospect' | 'customer' | 'partner';
  lead_source: string | null;
  lead_status: 'new' | 'contacted' | 'qualified' | 'unqualified' | 'nurturing' | 'converted';
  tags: string[];
  /** A calendar day. */
  birthday: string | null;
  linkedin_url: string | null;
  notes: string | null;
  owner: number | null;
  created_at: string;
};

/** What is known of some contacts only. */
export type SampleDetails = Pick<
  SampleContact,
  'personal_email' | 'mobile' | 'birthday' | 'linkedin_url' | 'notes'
>;

export type SampleDeal = {
  pipeline: number;
  title: string;
  /** Minor units of the team's currency. */
  amount: number | null;
  priority: 'low' | 'normal' | 'high' | 'urgent';
  /** Percent, as is `probability`; null there means the stage's. */
  progress: number;
  probability: number | null;
  expected_close_date: string | null;
  lost_reason: string | null;
  contact: number | null;
  company: number | null;
  owner: number | null;
  /** Other members than the owner, each once. */
  collaborators: number[];
  created_at: string;
};

export type SampleStageChange = {
  deal: number;
  /** The stage's name, in the deal's pipeline. */
  stage: string;
  moved_at: string;
};

export type SampleDealContact = {
  deal: number;
  contact: number;
  role: 'decision_maker' | 'influencer' | 'champion' | 'user' | 'blocker' | 'other';
};

export type SampleActivity = {
  type: 'call' | 'email' | 'meeting' | 'note' | 'task';
  subject: string;
  body: string | null;
  /** As the table has it, apart from a meeting's start and end, which follow from `minutes`. */
  metadata: Record<string, string | number | string[]>;
  /** How long a meeting takes. */
  minutes: number | null;
  contact: number | null;
  deal: number | null;
  /** Members, as `owner`; the assignee is a task's. */
  author: number;
  assignee: number | null;
  occurred_at: string;
  due_date: string | null;
  priority: 'low' | 'normal' | 'high' | 'urgent';
  completed_at: string | null;
};

export type SampleNote = {
  deal: number;
  body: string;
  author: number;
  created_at: string;
};

export type SampleFeedback = {
  contact: number;
  /** From 1, unhappy, to 5. */
  rating: number;
  comment: string | null;
  given_on: string;
};

/** A month of a channel, by its first day; minor units of the team's currency. */
export type SampleSpend = {
  month: string;
  channel: string;
  allotted: number;
  used: number;
};
