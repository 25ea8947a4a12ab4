import type { CompanyRow } from './schema';

type Counted = Pick<CompanyRow, 'contact_count' | 'open_deal_count'>;

/** What goes along when companies are deleted, and what stays. */
export function deletionWords(companies: readonly Counted[]): string {
  const sum = (name: keyof Counted) => companies.reduce((total, company) => total + company[name], 0);
  const staying = [
    counted(sum('contact_count'), 'contact'),
    counted(sum('open_deal_count'), 'open deal'),
  ].filter(Boolean);
  const stay = staying.length > 0 ? `${staying.join(' and ')} stay, without a company. ` : '';
  return `${stay}Past deals stay, too. Activities that are about nobody and nothing else go. This cannot be undone.`;
}

const counted = (count: number, noun: string): string =>
  count === 0 ? '' : `${count.toLocaleString()} ${noun}${count === 1 ? '' : 's'}`;
