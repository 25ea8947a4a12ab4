/** Text as HTML that says the same, also within an attribute: names are whatever people typed. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
