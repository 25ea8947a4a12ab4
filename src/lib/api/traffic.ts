interface Read {
  began: number;
  ended: number | null;
}

/** What this tab asks the server, and when: by that a change that is heard of is known to be fresh or not. */
export function createTraffic(now: () => number = () => performance.now()) {
  const reads = new Map<string, Read>();
  let writing = 0;
  let wroteAt = Number.NEGATIVE_INFINITY;
  let beforeWriting = () => {};

  return {
    /** Notes a request; what it returns notes that it was answered, or failed. */
    begin(method: string, url: string): () => void {
      if (method !== 'GET') {
        if (writing === 0) beforeWriting();
        writing += 1;
        return () => {
          writing -= 1;
          wroteAt = now();
        };
      }
      const read: Read = { began: now(), ended: null };
      // The latest one counts: SWR drops the answers of those before.
      reads.set(url, read);
      return () => {
        read.ended = now();
      };
    },
    /** The latest read of a URL. */
    readOf: (url: string): Readonly<Read> | undefined => reads.get(url),
    isWriting: () => writing > 0,
    /** When the latest write was answered. */
    wroteAt: () => wroteAt,
    /** Called before a write, unless others are under way. */
    onWriting(listener: () => void) {
      beforeWriting = listener;
    },
  };
}

export type Traffic = ReturnType<typeof createTraffic>;
