/** URLs of the contacts API, which are SWR's keys, too. */
export const contactKeys = {
  all: '/api/crm/contacts',
  search: (q: string) => `/api/crm/contacts?${new URLSearchParams({ q })}`,
};
