/** URLs of the companies API, which are SWR's keys, too. */
export const companyKeys = {
  all: '/api/crm/companies',
  search: (q: string) => `/api/crm/companies?${new URLSearchParams({ q })}`,
};
