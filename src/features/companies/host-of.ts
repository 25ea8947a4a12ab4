/** "https://www.acme.com/about" as people say it: "acme.com". */
export function hostOf(address: string): string {
  if (!URL.canParse(address)) return address;
  return new URL(address).host.replace(/^www\./, '');
}
