/** The columns that can be left out; the name cannot. */
export const optionalColumns = {
  industry: 'Industry',
  website: 'Website',
  contact_count: 'Contacts',
  open_deal_count: 'Open deals',
  open_deal_amount: 'Open amount',
  owner_name: 'Owner',
  updated_at: 'Updated',
};

/** Where the browser remembers those that are. */
export const columnsStore = 'cairn-companies-hidden-columns';
