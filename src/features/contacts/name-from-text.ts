/** "Ana Maria Silva" is first name Ana and last name Maria Silva; an address also tells the email. */
export function nameFromText(text: string): { first_name: string; last_name: string; email?: string } {
  const [first = '', ...rest] = text.trim().split(/\s+/);
  if (rest.length === 0 && /^[^@]+@[^@]+$/.test(first)) {
    return { first_name: first.slice(0, first.indexOf('@')), last_name: '', email: first };
  }
  return { first_name: first, last_name: rest.join(' ') };
}
