import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateSampleData } from './generate.ts';
import type { SampleData, SampleStage } from './types.ts';

const today = '2026-11-21';
const data = generateSampleData({ seed: 1, today });

const distinct = (texts: string[]) => new Set(texts.map((text) => text.toLowerCase())).size;

/** Every deal with the stages it was in, the last one first, and the times it came there. */
const journeys = ({ deals, pipelines, stage_changes }: SampleData) =>
  deals.map((deal, index) => {
    const changes = stage_changes.filter((change) => change.deal === index);
    const stages = changes.map(
      ({ stage }) => pipelines[deal.pipeline]?.stages.find(({ name }) => name === stage) as SampleStage,
    );
    return {
      deal,
      stages,
      now: stages.at(-1) as SampleStage,
      times: changes.map(({ moved_at }) => moved_at),
    };
  });

describe('generateSampleData', () => {
  it('makes the same data for the same seed and day, other data for another seed', () => {
    expect(generateSampleData({ seed: 1, today })).toEqual(data);
    expect(generateSampleData({ seed: 2, today })).not.toEqual(data);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });

  it('has 60 companies, 300 contacts and 150 deals in two pipelines unless told otherwise', () => {
    expect([data.companies, data.contacts, data.deals].map((rows) => rows.length)).toEqual([60, 300, 150]);
    expect(new Set(data.deals.map((deal) => deal.pipeline))).toEqual(new Set([0, 1]));
    const small = generateSampleData({ seed: 1, today, size: { companies: 3, contacts: 7, deals: 5 } });
    expect([small.companies, small.contacts, small.deals].map((rows) => rows.length)).toEqual([3, 7, 5]);
  });

  it('makes no deals without contacts, and nothing at all when nothing is wanted', () => {
    const nothing = generateSampleData({ seed: 1, today, size: { companies: 0, contacts: 0, deals: 5 } });
    expect(nothing.deals).toEqual([]);
    expect(nothing.stage_changes).toEqual([]);
    expect(nothing.activities).toEqual([]);
  });

  it('has 900 activities of all types, most on deals, and notes and contacts of deals', () => {
    expect(data.activities).toHaveLength(900);
    for (const type of ['call', 'email', 'meeting', 'note', 'task']) {
      expect(data.activities.filter((activity) => activity.type === type).length).toBeGreaterThan(80);
    }
    expect(data.activities.filter(({ deal }) => deal !== null).length).toBeGreaterThan(500);
    expect(data.notes.length).toBeGreaterThan(100);
    expect(data.deal_contacts.length).toBeGreaterThan(100);
  });

  it('has tasks that are overdue, due today, due later, without a day, and done', () => {
    const tasks = data.activities.filter(({ type }) => type === 'task');
    const open = tasks.filter(({ completed_at }) => completed_at === null);
    const due = (fits: (day: string) => boolean) =>
      open.filter(({ due_date }) => due_date !== null && fits(due_date)).length;
    expect(open.length).toBeLessThan(tasks.length);
    expect(due((day) => day < today)).toBeGreaterThan(3);
    expect(due((day) => day === today)).toBeGreaterThan(0);
    expect(due((day) => day > today)).toBeGreaterThan(10);
    expect(open.some(({ due_date }) => due_date === null)).toBe(true);
  });

  it('has names and addresses of every kind: long, short, empty, beyond ASCII', () => {
    const lengths = data.companies.map((company) => company.name.length);
    expect(Math.max(...lengths)).toBeGreaterThan(120);
    expect(Math.min(...lengths)).toBeLessThan(4);
    expect(data.companies.some((company) => /\p{Script=Han}/u.test(company.name))).toBe(true);
    expect(data.contacts.some((contact) => contact.last_name === '')).toBe(true);
    expect(data.contacts.filter((contact) => contact.email === null).length).toBeGreaterThan(5);
  });

  it('knows more of some people than of others', () => {
    for (const field of ['personal_email', 'mobile', 'birthday', 'linkedin_url', 'notes'] as const) {
      const known = data.contacts.filter((contact) => contact[field] !== null).length;
      expect(known, field).toBeGreaterThan(20);
      expect(known, field).toBeLessThan(200);
    }
    expect(data.contacts.every(({ birthday }) => birthday === null || birthday < '2003')).toBe(true);
  });

  it('uses only addresses that cannot belong to anybody', () => {
    const hosts = [
      ...data.contacts.flatMap((contact) =>
        [contact.email, contact.personal_email].flatMap((email) => email?.split('@')[1] ?? []),
      ),
      ...data.contacts.flatMap(({ linkedin_url }) => linkedin_url ?? []),
      ...data.companies.flatMap(({ website }) => website ?? []),
    ];
    for (const host of hosts) expect(host).toMatch(/^(https:\/\/)?[a-z0-9-]+\.example(\/in\/[a-z0-9-]+)?$/);
  });

  it('has round amounts, and some deals without an amount or a close date', () => {
    const amounts = data.deals.flatMap(({ amount }) => amount ?? []);
    expect(amounts.length).toBeLessThan(data.deals.length);
    for (const amount of amounts) expect(Number(amount.toPrecision(2))).toBe(amount);
    expect(data.deals.some((deal) => deal.expected_close_date === null)).toBe(true);
  });

  it('has deals that skip a stage, that go back, and that are overdue', () => {
    const places = journeys(data).map(({ deal, stages }) =>
      stages.map((stage) => data.pipelines[deal.pipeline]?.stages.indexOf(stage) ?? 0),
    );
    const steps = places.flatMap((row) => row.slice(1).map((place, index) => place - (row[index] ?? 0)));
    expect(steps.some((step) => step === -1)).toBe(true);
    expect(steps.some((step) => step >= 2)).toBe(true);
    const overdue = journeys(data).filter(
      ({ deal, now }) => now.kind === 'open' && deal.expected_close_date && deal.expected_close_date < today,
    );
    expect(overdue.length).toBeGreaterThan(3);
  });

  it('grows: more deals are made in the second half of the year than in the first', () => {
    const middle = new Date(Date.parse(today) - 182 * 86_400_000).toISOString();
    const early = data.deals.filter((deal) => deal.created_at < middle).length;
    expect(early).toBeGreaterThan(20);
    expect(early).toBeLessThan(data.deals.length - early);
  });
});

describe('for any seed and day', () => {
  const wish = fc.record({
    seed: fc.integer(),
    today: fc
      .date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  });
  const always = (check: (data: SampleData, today: string) => void) =>
    fc.assert(
      fc.property(wish, (value) => check(generateSampleData(value), value.today)),
      { numRuns: 15 },
    );

  it('every reference resolves, and a deal is with the company of its contact', () =>
    always(({ companies, contacts, deals, pipelines, stage_changes, deal_contacts, activities, notes }) => {
      for (const { company } of [...contacts, ...deals]) {
        if (company !== null) expect(companies[company]).toBeDefined();
      }
      for (const { contact, company, pipeline } of deals) {
        expect(pipelines[pipeline]).toBeDefined();
        if (contact !== null) expect(contacts[contact]?.company).toBe(company);
      }
      for (const { deal } of [...stage_changes, ...notes]) expect(deals[deal]).toBeDefined();
      for (const { deal, contact } of deal_contacts) {
        expect(deals[deal] && contacts[contact]?.company).toBe(deals[deal]?.company);
      }
      // One assertion for them all: there are many.
      const lost = activities.filter(
        ({ deal, contact, assignee, type }) =>
          (contact === null && deal === null) ||
          (deal !== null && deals[deal]?.contact !== contact) ||
          (assignee !== null) !== (type === 'task'),
      );
      expect(lost).toEqual([]);
      for (const { owner } of [...companies, ...contacts, ...deals]) {
        if (owner !== null) expect(owner).toBeLessThan(9);
      }
      for (const { collaborators, owner } of deals) {
        expect([...new Set(collaborators)]).toEqual(collaborators);
        for (const member of collaborators) expect(member !== owner && member < 9).toBe(true);
      }
    }));

  it('names of companies and email addresses are unique', () =>
    always(({ companies, contacts }) => {
      const emails = contacts.flatMap((contact) => contact.email ?? []);
      expect(distinct(emails)).toBe(emails.length);
      expect(distinct(companies.map((company) => company.name))).toBe(companies.length);
    }));

  it('everything happened in the year before today, and after what it builds on', () =>
    always(({ companies, contacts, deals, stage_changes, activities, notes }, day) => {
      const yearBefore = new Date(Date.parse(day) - 365 * 86_400_000).toISOString();
      const times = [
        ...[...companies, ...contacts, ...deals].map((row) => row.created_at),
        ...stage_changes.map((change) => change.moved_at),
        ...activities.map((activity) => activity.occurred_at),
        ...activities.flatMap((activity) => activity.completed_at ?? []),
        ...notes.map((note) => note.created_at),
      ];
      expect(times.filter((time) => time >= day || time < yearBefore.slice(0, 10))).toEqual([]);
      for (const { company, created_at } of contacts) {
        if (company !== null) expect(created_at >= (companies[company]?.created_at ?? '')).toBe(true);
      }
      for (const { contact, created_at } of deals) {
        if (contact !== null) expect(created_at >= (contacts[contact]?.created_at ?? '')).toBe(true);
      }
      const early = activities.filter(({ contact, deal, occurred_at, completed_at }) => {
        const base = deal === null ? contacts[contact ?? -1] : deals[deal];
        return occurred_at < (base?.created_at ?? '') || (completed_at && completed_at < occurred_at);
      });
      expect(early).toEqual([]);
      expect(notes.filter(({ deal, created_at }) => created_at < (deals[deal]?.created_at ?? ''))).toEqual(
        [],
      );
    }));

  it('a history begins with the deal, ascends, and ends where it closes', () =>
    always((sample) => {
      for (const { deal, stages, now, times } of journeys(sample)) {
        expect(times[0]).toBe(deal.created_at);
        expect([...new Set(times)].sort()).toEqual(times);
        for (const stage of stages.slice(0, -1)) expect(stage.kind).toBe('open');
        expect(deal.lost_reason !== null).toBe(now.kind === 'lost');
        expect(deal.progress).toBeGreaterThanOrEqual(0);
        expect(deal.progress).toBeLessThanOrEqual(100);
        expect(deal.progress === 100).toBe(now.kind === 'won');
      }
    }));

  it('each pipeline has open, won and lost deals', () =>
    always((sample) => {
      const kinds = journeys(sample).map(({ deal, now }) => `${deal.pipeline} ${now.kind}`);
      expect(new Set(kinds).size).toBe(6);
    }));

  it('who has won a deal is a customer, and a customer is with a company that has, or has so', () =>
    always((sample) => {
      const won = journeys(sample).filter(({ now }) => now.kind === 'won');
      const buyers = new Set(won.map(({ deal }) => deal.contact));
      const buyingCompanies = new Set(won.map(({ deal }) => deal.company));
      sample.contacts.forEach((contact, index) => {
        const isCustomer = contact.type === 'customer';
        if (buyers.has(index)) expect(isCustomer).toBe(true);
        if (isCustomer) expect(buyers.has(index) || buyingCompanies.has(contact.company)).toBe(true);
        expect(contact.lead_status === 'converted').toBe(isCustomer);
      });
    }));
});
