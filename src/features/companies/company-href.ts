/** A company's page. */
export const companyHref = (id: string): string => `/apps/crm/company-details?${new URLSearchParams({ id })}`;
