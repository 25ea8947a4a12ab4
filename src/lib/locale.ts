/**
 * The browser's first language that `Intl` knows, from Accept-Language. Server and
 * browser both format with it, so that a page hydrates to what the server sent.
 */
export function localeOf(acceptLanguage: string | null): string {
  for (const part of acceptLanguage?.split(',') ?? []) {
    const tag = part.split(';')[0]?.trim() ?? '';
    try {
      const [known] = Intl.NumberFormat.supportedLocalesOf(tag);
      if (known) return known;
    } catch {
      // `*` and other things that are not language tags.
    }
  }
  return 'en-US';
}
