/** A contact's page. */
export const contactHref = (id: string): string => `/apps/crm/lead-details?${new URLSearchParams({ id })}`;
