/** The columns that can be left out; the name cannot. */
export const optionalColumns = {
  company_name: 'Company',
  email: 'Email',
  phone: 'Phone',
  type: 'Type',
  lead_status: 'Status',
  deal_count: 'Deals',
  owner_name: 'Owner',
};

/** Where the browser remembers those that are. */
export const columnsStore = 'cairn-contacts-hidden-columns';
