/** Where a deal's page is. */
export const dealHref = (id: string): string => `/apps/crm/deal-details?id=${id}`;
