// `npm run bench -- timeline`: the timeline of a deal with 20 entries and of one with
// 20,000, over HTTP with a real session. The last line is one JSON object.

import postgres from 'postgres';
import type { TimelineEntry } from '../../src/features/activities/schema.ts';
import { signUpWithTeam, type TeamAccount } from '../../tests/support/accounts.ts';
import { createDeal, workbench } from '../../tests/support/deals.ts';
import { testEnv } from '../../tests/support/env.ts';
import { expectOk, inTurns, median, p95, printTimes, rounded } from './measure.ts';

const sizes = { small: 20, large: 20_000 };
const reads = 150;
/** Both show as many entries: the small timeline is one page. */
const pageSize = 20;

const database = postgres(testEnv('CAIRN_TEST_DATABASE_URL'), { onnotice: () => {} });

interface Subject {
  account: TeamAccount;
  deal_id: string;
  contact_id: string;
}

/** A team with a deal of so many entries: activities of all types, notes, stage changes and its creation. */
async function fill(entries: number): Promise<Subject> {
  const account = await signUpWithTeam();
  const bench = await workbench(account);
  const { id } = await createDeal(account, bench);
  const { team_id } = account;
  const activities = entries * 0.7;
  const notes = entries * 0.2;
  const moves = entries - activities - notes - 1;
  await database`
    update public.deals set created_at = now() - interval '400 days' where team_id = ${team_id} and id = ${id}`;
  await database`
    insert into public.activities (team_id, deal_id, type, subject, body, metadata, occurred_at, created_by)
    select d.team_id, d.id, kind.type, 'Entry ' || n, repeat('What was said. ', 10),
      case when kind.type in ('call', 'email') then '{"direction": "out"}' else '{}' end::jsonb,
      now() - n * interval '360 days' / ${activities}::integer, d.created_by
    from public.deals d
    cross join generate_series(1, ${activities}::integer) n
    cross join lateral (
      select (array['call', 'email', 'meeting', 'note', 'task'])[1 + n % 5] as type
    ) kind
    where d.team_id = ${team_id} and d.id = ${id}`;
  await database`
    insert into public.deal_notes (team_id, deal_id, body, created_at, created_by)
    select d.team_id, d.id, 'Message ' || n, now() - n * interval '360 days' / ${notes}::integer, d.created_by
    from public.deals d cross join generate_series(1, ${notes}::integer) n
    where d.team_id = ${team_id} and d.id = ${id}`;
  await database`
    insert into public.deal_stage_history
      (team_id, deal_id, from_stage_name, to_stage_id, to_stage_name, to_kind, moved_at, moved_by)
    select d.team_id, d.id, 'Proposal', d.stage_id, 'Qualification', 'open',
      now() - n * interval '360 days' / ${moves}::integer, d.created_by
    from public.deals d cross join generate_series(1, ${moves}::integer) n
    where d.team_id = ${team_id} and d.id = ${id}`;
  return { account, deal_id: id, contact_id: bench.contact_id };
}

const small = await fill(sizes.small);
const large = await fill(sizes.large);
await database`vacuum analyze`;
await database`checkpoint`;

const read = async ({ account }: Subject, path: string) =>
  expectOk(await account.client.get(`/api/crm/${path}${path.includes('?') ? '&' : '?'}limit=${pageSize}`));
const deal = ({ deal_id }: Subject) => `deals/${deal_id}/timeline`;
const contact = ({ contact_id }: Subject) => `contacts/${contact_id}/timeline`;

/** Whether all entries come, each once and newest first, page after page. */
async function isComplete(subject: Subject, entries: number): Promise<boolean> {
  const seen: TimelineEntry[] = [];
  let cursor = '';
  do {
    const page = expectOk(
      await subject.account.client.get(`/api/crm/${deal(subject)}?limit=200${cursor && `&cursor=${cursor}`}`),
    );
    seen.push(...page.data);
    cursor = page.meta.next_cursor ?? '';
  } while (cursor);
  const ordered = seen.every((entry, place) => place === 0 || (seen[place - 1]?.at ?? '') >= entry.at);
  return ordered && seen.length === entries && new Set(seen.map(({ id }) => id)).size === entries;
}

/** A page in the middle of the large timeline, against the only one of the small. */
async function middle(): Promise<string> {
  const page = await database<{ at: string; id: string }[]>`
    select to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, id
    from public.activities where team_id = ${large.account.team_id}
    order by occurred_at offset ${(sizes.large * 0.7) / 2} limit 1`;
  return Buffer.from(JSON.stringify([page[0]?.at, page[0]?.id])).toString('base64url');
}

const half = await middle();
const times = {
  'deal, first page': await inTurns(
    reads,
    () => read(small, deal(small)),
    () => read(large, deal(large)),
  ),
  'deal, page in the middle': await inTurns(
    reads / 3,
    () => read(small, deal(small)),
    () => read(large, `${deal(large)}?cursor=${half}`),
  ),
  'deal, calls alone': await inTurns(
    reads / 3,
    () => read(small, `${deal(small)}?type=call`),
    () => read(large, `${deal(large)}?type=call`),
  ),
  'contact, first page': await inTurns(
    reads / 3,
    () => read(small, contact(small)),
    () => read(large, contact(large)),
  ),
};
const complete = (await isComplete(small, sizes.small)) && (await isComplete(large, sizes.large));
await database.end();

printTimes(['20 entries', '20,000 entries'], times);
console.info(`Timelines are ${complete ? 'complete' : 'NOT COMPLETE'}.`);

const [smallReads, largeReads] = times['deal, first page'];
const metrics = {
  timeline_small_p95: rounded(p95(smallReads)),
  timeline_large_p95: rounded(p95(largeReads)),
  timeline_ratio_p50: rounded(median(largeReads) / median(smallReads)),
  timeline_complete: complete ? 1 : 0,
};
console.info(`\n${JSON.stringify({ bench: 'timeline', metrics })}`);
