/**
 * Names the team of the tab that was used last, so that pages follow the tab and not
 * whichever team was opened last: tabs of one browser can show several teams.
 */
export const teamCookie = 'cairn-team';
