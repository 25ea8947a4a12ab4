/** A contact's page. */
export const contactHref = (id: string): string => `/apps/crm/lead-details?${new URLSearchParams({ id })}`;

/** Where all of them are. */
export const contactList = { label: 'Contacts', href: '/apps/crm/contacts' };
