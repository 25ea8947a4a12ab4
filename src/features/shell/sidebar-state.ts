/** A cookie, so that the server draws the sidebar as it was left. */
export const sidebarCookie = 'cairn-sidebar';

export const rememberSidebar = (collapsed: boolean): void => {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is still missing in some browsers.
  document.cookie = `${sidebarCookie}=${collapsed ? 'collapsed' : 'open'}; path=/; max-age=31536000; samesite=lax`;
};
