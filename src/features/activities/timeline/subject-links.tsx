import type { ReactNode } from 'react';
import { TextLink } from '@/components/text-link';
import type { Subject } from '../values';

interface Linked {
  contact_id?: string | null;
  contact_name?: string | null;
  deal_id?: string | null;
  deal_title?: string | null;
  company_id?: string | null;
  company_name?: string | null;
}

const pages = {
  contact: '/apps/crm/lead-details',
  deal: '/apps/crm/deal-details',
  company: '/apps/crm/company-details',
};

/** Where a record's page is. */
export const recordHref = ({ kind, id }: Subject): string => `${pages[kind]}?id=${id}`;

/** The records that something hangs on, other than the one whose page it stands on. */
export function SubjectLinks({ of, besides }: { of: Linked; besides?: Subject }): ReactNode {
  const links = [
    { kind: 'deal', id: of.deal_id, name: of.deal_title },
    { kind: 'contact', id: of.contact_id, name: of.contact_name },
    { kind: 'company', id: of.company_id, name: of.company_name },
  ] as const;
  return links.map(({ kind, id, name }) =>
    id && name && id !== besides?.id ? (
      <span key={kind}>
        {' · '}
        <TextLink href={recordHref({ kind, id })} color="inherit">
          <bdi>{name}</bdi>
        </TextLink>
      </span>
    ) : null,
  );
}
