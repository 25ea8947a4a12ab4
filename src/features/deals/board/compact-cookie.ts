/** A cookie, so that the server draws the cards as they were left. */
export const compactCookie = 'cairn-cards';

export const isCompact = (value: string | undefined): boolean => value === 'compact';

export const rememberCompact = (compact: boolean): void => {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is still missing in some browsers.
  document.cookie = `${compactCookie}=${compact ? 'compact' : 'full'}; path=/; max-age=31536000; samesite=lax`;
};
