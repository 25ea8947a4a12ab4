/** "linkedin.com/in/ana" as a link: people leave https:// out, and browsers add it, too. */
export function completeWebAddress(typed: string): string {
  const text = typed.trim();
  return /^[^\s/:@]+\.[^\s/:@]+([/?#:]|$)/.test(text) ? `https://${text}` : text;
}
