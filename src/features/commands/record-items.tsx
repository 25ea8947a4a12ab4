import { CompanyAvatar, PersonAvatar } from '@/components/avatar';
import { Money } from '@/components/money';
import { companyHref } from '@/features/companies/company-href';
import { contactHref } from '@/features/contacts/contact-href';
import { dealHref } from '@/features/deals/deal-href';
import type { DealCard } from '@/features/deals/schema';
import { DealMark } from './deal-mark';
import type { Item } from './item';

const size = 22;

/** "Acme · ada@example.com": what there is of it. */
const joined = (...facts: (string | null | undefined)[]) => facts.filter(Boolean).join(' · ') || undefined;

interface ContactFacts {
  id: string;
  full_name: string;
  email?: string | null;
  company_name?: string | null;
}

export const contactItem = ({ id, full_name, email, company_name }: ContactFacts): Item => ({
  id,
  label: full_name,
  detail: joined(company_name, email),
  words: joined(company_name, email),
  icon: <PersonAvatar name={full_name} seed={id} size={size} />,
  href: contactHref(id),
});

interface CompanyFacts {
  id: string;
  name: string;
  industry?: string | null;
}

export const companyItem = ({ id, name, industry }: CompanyFacts): Item => ({
  id,
  label: name,
  detail: industry ?? undefined,
  icon: <CompanyAvatar name={name} seed={id} size={size} />,
  href: companyHref(id),
});

type DealFacts = Pick<DealCard, 'id' | 'title'> &
  Partial<Pick<DealCard, 'amount' | 'stage_name' | 'stage_kind' | 'company_name' | 'contact_name'>>;

export function dealItem(deal: DealFacts, currency: string): Item {
  const { id, title, amount = null, company_name, contact_name, stage_name, stage_kind } = deal;
  return {
    id,
    label: title,
    // The stage first: it is short, and what is cut off is the end.
    detail: joined(stage_name, company_name, contact_name),
    words: joined(company_name, contact_name),
    end: amount !== null && <Money amount={amount} currency={currency} format="short" />,
    icon: <DealMark kind={stage_kind} />,
    href: dealHref(id),
  };
}
