/** How urgent deals and tasks are, the least first. Without zod, so that a page's first load can know them. */
export const priorities = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof priorities)[number];
