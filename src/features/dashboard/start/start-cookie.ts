/** A cookie, so that the server leaves out a card that somebody has hidden, and nothing jumps. */
export const startCookie = 'cairn-start-hidden';

export const hideStart = (teamId: string): void => {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is still missing in some browsers.
  document.cookie = `${startCookie}=${teamId}; path=/; max-age=31536000; samesite=lax`;
};
