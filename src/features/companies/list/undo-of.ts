import type { CompaniesBulk, CompaniesChange, CompanyRow } from '../schema';

/** What gives companies back to whom they were with, from their rows as they were. */
export function undoOf(
  rows: readonly Pick<CompanyRow, 'id' | 'owner_id'>[],
  { owner_id }: CompaniesChange,
): CompaniesBulk[] {
  const handed = rows.filter((row) => row.owner_id !== owner_id);
  return [...Map.groupBy(handed, (row) => row.owner_id)].map(([before, group]) => ({
    ids: group.map(({ id }) => id),
    change: { owner_id: before },
  }));
}
