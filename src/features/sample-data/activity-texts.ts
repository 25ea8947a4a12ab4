// What people write when they log something. `{deal}` and `{name}` stand for what it is about.

interface Text {
  subject: string;
  body?: string;
}

/** About a deal, with the contact of it. */
export const dealTexts: Record<'call' | 'email' | 'meeting' | 'note' | 'task', readonly Text[]> = {
  call: [
    {
      subject: 'First call about {deal}',
      body: 'Interested, but the budget is only set in spring.\nSend the short overview.',
    },
    {
      subject: 'Questions about the offer',
      body: 'Wants to know whether support is included. It is, for the first year.',
    },
    { subject: 'Checked whether the offer has arrived' },
    {
      subject: 'Negotiated the price',
      body: 'Asks for 10% off. We can meet in the middle if they sign for two years.',
    },
    { subject: 'Asked about the decision', body: 'The board meets on the first Monday of the month.' },
    { subject: 'Talked to the assistant', body: '{name} is on a journey and calls back.' },
    {
      subject: 'Went through the open points',
      body: '1. Data protection: signed\n2. Delivery date: open\n3. Invoice address: comes by mail',
    },
    { subject: 'Called {name} back' },
  ],
  email: [
    {
      subject: 'Offer for {deal}',
      body: 'Dear {name},\n\nplease find our offer attached. It is good for thirty days.',
    },
    { subject: 'Thank you for your time', body: 'A summary of what we agreed on is below.' },
    {
      subject: 'References you asked for',
      body: 'Three customers of your size: https://cairn.example/references',
    },
    { subject: 'Re: Offer for {deal}', body: 'We are discussing it and come back to you next week.' },
    { subject: 'Updated terms' },
    { subject: 'Dates for a demo' },
    { subject: 'Contract for signature', body: 'Two copies, please send one back.' },
    { subject: 'Re: Security questionnaire', body: 'All forty answers are in the table.' },
  ],
  meeting: [
    { subject: 'Demo for {deal}', body: 'Showed the board and the import. They liked the import most.' },
    {
      subject: 'Workshop on requirements',
      body: 'Must have: single sign-on, export.\nNice to have: an app.',
    },
    { subject: 'Kick-off' },
    { subject: 'Presented the offer', body: 'Good mood; the price is no obstacle, the date might be.' },
    { subject: 'Lunch with {name}' },
    { subject: 'Final round with purchasing' },
  ],
  note: [
    {
      subject: 'Competitor in the race',
      body: 'They have a second offer on the table, cheaper but without support.',
    },
    { subject: 'Decides before the holidays' },
    { subject: 'Needs a purchase order number' },
    {
      subject: 'Reorganisation ahead',
      body: '{name} may move to another department in summer. Find out who takes over.',
    },
    { subject: 'Prefers to be written to rather than called' },
  ],
  task: [
    { subject: 'Send the offer for {deal}' },
    { subject: 'Follow up with {name}' },
    { subject: 'Prepare the demo', body: 'With their own data, if we get it in time.' },
    { subject: 'Ask legal about the terms' },
    { subject: 'Call {name} about the decision' },
    { subject: 'Book a room and invite everybody' },
    { subject: 'Check the invoice address' },
  ],
};

/** About a contact alone. */
export const contactTexts: typeof dealTexts = {
  call: [
    { subject: 'Introduced ourselves', body: 'Knows us from a colleague. May need something next year.' },
    { subject: 'Tried to reach {name}' },
    { subject: 'How are things going?' },
    { subject: 'Talked about the newsletter' },
  ],
  email: [
    { subject: 'Welcome, {name}' },
    { subject: 'Invitation to our open day' },
    { subject: 'Re: Your question', body: 'The answer is on https://cairn.example/help' },
    { subject: 'News of this quarter' },
  ],
  meeting: [
    { subject: 'Met {name} at the fair', body: 'Hall 4, next to the coffee.' },
    { subject: 'Coffee with {name}' },
  ],
  note: [
    { subject: 'Speaks French' },
    { subject: 'On parental leave until September' },
    { subject: 'Knows the founders' },
  ],
  task: [
    { subject: 'Introduce {name} to support' },
    { subject: 'Ask {name} for a reference' },
    { subject: 'Write to {name} again' },
  ],
};

/** Messages of a deal's thread, from one colleague to the others. */
export const noteTexts = [
  'Spoke to purchasing: they want three payments. Fine with us?',
  'Yes, fine. Please put it into the offer.',
  'The date is tight. Can somebody of the team help with the demo?',
  'I can, on Thursday.',
  'Their legal department has the contract now. Do not expect an answer before next week.',
  'Careful, the amount is without tax.',
  'They asked for the same discount as last year. I said no, kindly.',
  'Good news: the budget is approved.',
  'Moved the close date, they are all on holiday.',
  'Handed over the technical questions:\n- how is data exported?\n- where does it live?\n- who can read it?',
] as const;
