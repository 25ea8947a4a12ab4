import { describe, expect, it, test } from 'vitest';
import { checkAll, checkStep, stepWithinReach } from './check';
import { type AddContactValues, emptyValues } from './values';

const ownerId = '0198c0de-0000-7000-8000-000000000001';
const companyId = '0198c0de-0000-7000-8000-000000000002';

function filled(parts: { [Step in keyof AddContactValues]?: Partial<AddContactValues[Step]> } = {}) {
  const { personal, company, lead } = emptyValues(ownerId);
  return {
    personal: { ...personal, first_name: 'Ana', ...parts.personal },
    company: { ...company, ...parts.company },
    lead: { ...lead, ...parts.lead },
  };
}

describe('each step alone', () => {
  it('needs a first name, and nothing else', () => {
    expect(checkStep('personal', emptyValues(ownerId))).toEqual([
      { pointer: '/first_name', detail: 'Give a first name.' },
    ]);
    for (const step of ['personal', 'company', 'lead'] as const)
      expect(checkStep(step, filled())).toEqual([]);
  });

  it('looks at its own fields only', () => {
    const values = filled({
      personal: { email: 'nonsense' },
      company: { name: 'Acme', website: 'nonsense' },
    });
    expect(checkStep('personal', values).map(({ pointer }) => pointer)).toEqual(['/email']);
    expect(checkStep('company', values).map(({ pointer }) => pointer)).toEqual(['/company/website']);
    expect(checkStep('lead', values)).toEqual([]);
  });

  it('minds the details of a new company, not those beside one that was matched or none', () => {
    const website = 'nonsense';
    expect(checkStep('company', filled({ company: { name: 'Acme', website } }))).toHaveLength(1);
    expect(
      checkStep('company', filled({ company: { name: 'Acme', company_id: companyId, website } })),
    ).toEqual([]);
    expect(checkStep('company', filled({ company: { name: '  ', website } }))).toEqual([]);
  });

  test.each([
    ['birthday', '2999-01-01'],
    ['birthday', 'Invalid Date'],
    ['linkedin_url', 'javascript:alert(1)'],
    ['notes', 'x'.repeat(5001)],
    ['first_name', 'x'.repeat(101)],
  ])('refuses %s %.20j', (field, value) => {
    const errors = checkStep('personal', filled({ personal: { [field]: value } }));
    expect(new Set(errors.map(({ pointer }) => pointer))).toEqual(new Set([`/${field}`]));
  });
});

describe('the whole form', () => {
  it('is what the API takes: trimmed, blanks as null, links complete', () => {
    const values = filled({
      personal: { first_name: ' Ana ', email: '', linkedin_url: 'linkedin.com/in/ana' },
      company: { name: 'Acme', website: 'acme.example', phone: ' ' },
      lead: { tags: ['VIP'], lead_source: '' },
    });
    const { contact, errors } = checkAll(values);
    expect(errors).toEqual([]);
    expect(contact).toMatchObject({
      first_name: 'Ana',
      email: null,
      linkedin_url: 'https://linkedin.com/in/ana',
      company: { name: 'Acme', website: 'https://acme.example', phone: null },
      lead_source: null,
      tags: ['VIP'],
      owner_id: ownerId,
    });
  });

  it('has the tag that is still being typed among the others, once', () => {
    const tagsOf = (tag: string) => checkAll(filled({ lead: { tags: ['VIP'], tag } })).contact?.tags;
    expect(tagsOf(' Key  account ')).toEqual(['VIP', 'Key account']);
    expect(tagsOf('vip')).toEqual(['VIP']);
    expect(tagsOf(' ')).toEqual(['VIP']);
    expect(checkStep('lead', filled({ lead: { tag: 'x'.repeat(101) } }))).toHaveLength(1);
  });

  it('names a company either by its id or by what it is', () => {
    const matched = checkAll(
      filled({ company: { company_id: companyId, name: 'Acme', industry: 'Retail' } }),
    );
    expect(matched.contact).toMatchObject({ company_id: companyId });
    expect(matched.contact).not.toHaveProperty('company');
    const none = checkAll(filled()).contact;
    expect(none).not.toHaveProperty('company');
    expect(none).not.toHaveProperty('company_id');
  });

  it('tells what is wrong in every step', () => {
    const values = filled({ personal: { email: 'x' }, company: { name: 'A', website: 'x y' } });
    const { contact, errors } = checkAll(values);
    expect(contact).toBeNull();
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/email', '/company/website']);
  });
});

test('a step is within reach when those before it are right', () => {
  expect(stepWithinReach('lead', filled())).toBe('lead');
  expect(stepWithinReach('lead', emptyValues(ownerId))).toBe('personal');
  expect(stepWithinReach('personal', emptyValues(ownerId))).toBe('personal');
  expect(stepWithinReach('lead', filled({ company: { name: 'A', website: 'x y' } }))).toBe('company');
});
