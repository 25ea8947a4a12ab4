/** URLs of the API for live updates. */
export const liveKeys = { channel: '/api/crm/realtime' };
