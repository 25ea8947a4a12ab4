/** A URL with the parameters that have a value, always in the same order: URLs are SWR's keys. */
export function withQuery(root: string, query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const params = new URLSearchParams(given.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return params.size > 0 ? `${root}?${params}` : root;
}
