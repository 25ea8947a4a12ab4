/** A company's page. */
export const companyHref = (id: string): string => `/apps/crm/company-details?${new URLSearchParams({ id })}`;

/** Where all of them are. */
export const companyList = { label: 'Companies', href: '/apps/crm/companies' };
