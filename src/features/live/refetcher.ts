import type { Traffic } from '@/lib/api/traffic';
import { affects } from './affects';
import type { Change } from './schema';

interface Surroundings {
  /** SWR's keys of all that is kept, those of lists with its prefix. */
  keys(): string[];
  data(key: string): unknown;
  /** Fetches what is shown of a key; resolves when it is there. */
  refetch(key: string): Promise<unknown>;
  /** Fetches less where one change allows it; see patches.ts. */
  patch?(key: string, change: Change): Promise<boolean> | null;
  traffic: Traffic;
  userId: string;
  /** How long to wait before what others changed is fetched, in ms; for each time anew. */
  wait?: () => number;
  now?: () => number;
}

interface Heard {
  change: Change;
  /** What was read from here on knows of the change. */
  since: number;
}

/** So long changes are gathered, since a command often makes several at once. */
const gatherMs = 10;
/** So long a tab has to show its own changes by itself. */
const ownMs = 800;
/**
 * A change of ours that is heard later than this after our latest write is from another tab:
 * longer than news takes, and shorter than it takes to go to that tab and change something there.
 */
const ownWithinMs = 1_000;

/** So long what is patched is fetched before the rest. */
const headStartMs = 500;
/** So long after it was patched a key is fetched whole, in case that differs. */
const settleMs = 2_000;
/** A fetch that takes longer tells of a busy server. */
const slowMs = 300;
const mostRestMs = 5_000;

/** SWR's key of the first page of a list, without its prefix, is the URL of that page. */
const urlOf = (key: string) => key.replace('$inf$', '');

/**
 * Turns changes that are heard of into fetches of what is shown of them. What was
 * fetched since, and what this tab has changed and shown by itself, is left alone.
 */
export function createRefetcher(around: Surroundings) {
  const { traffic, wait = () => 0, now = () => performance.now() } = around;
  const running = new Set<string>();
  const again = new Set<string>();
  const restingUntil = new Map<string, number>();
  const settling = new Set<string>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let before = new Map<string, unknown>();
  let beforeAt = 0;
  traffic.onWriting(() => {
    beforeAt = now();
    before = new Map(around.keys().map((key) => [key, around.data(key)]));
  });

  function after(ms: number, job: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      job();
    }, ms);
    timers.add(timer);
  }

  /**
   * One fetch of a key at a time, and after a slow one a rest that is as long: what is heard
   * meanwhile is fetched together after that, so that a busy server is not asked more often.
   */
  async function refetch(key: string): Promise<void> {
    if (running.has(key)) {
      again.add(key);
      return;
    }
    running.add(key);
    const rest = (restingUntil.get(key) ?? 0) - now();
    if (rest > 0) await new Promise<void>((resolve) => after(rest, resolve));
    const began = now();
    // What went wrong is SWR's to show.
    await around.refetch(key).catch(() => {});
    const took = now() - began;
    if (took > slowMs) restingUntil.set(key, now() + Math.min(took, mostRestMs));
    running.delete(key);
    if (again.delete(key)) await refetch(key);
  }

  function isFresh(key: string, since: number): boolean {
    const read = traffic.readOf(urlOf(key));
    return read !== undefined && read.began >= since;
  }

  /** Changed by this tab while or after it wrote, and not by a fetch. */
  function isShownByUs(key: string): boolean {
    const read = traffic.readOf(urlOf(key));
    const fetched = read?.ended !== null && read !== undefined && read.ended >= beforeAt;
    return !fetched && before.has(key) && before.get(key) !== around.data(key);
  }

  /** Patches a key; one whole fetch follows for all that are patched meanwhile. */
  async function patch(key: string, patching: Promise<boolean>): Promise<void> {
    const done = await patching.catch(() => false);
    if (!done) return void refetch(key);
    if (settling.has(key)) return;
    settling.add(key);
    after(settleMs + wait(), () => {
      settling.delete(key);
      void refetch(key);
    });
  }

  /** What is patched comes first: it is what somebody looks at, and the rest would share the server with it. */
  function fetchAffected(heard: Heard[], isKnown: (key: string, since: number) => boolean): void {
    const patches: Promise<void>[] = [];
    const whole: { key: string; since: number }[] = [];
    for (const key of around.keys()) {
      const about = heard.filter(({ change }) => affects(change, urlOf(key)));
      const since = Math.max(...about.map((one) => one.since));
      if (about.length === 0 || isKnown(key, since)) continue;
      const [only] = about;
      const patching = about.length === 1 && only ? around.patch?.(key, only.change) : null;
      if (patching) patches.push(patch(key, patching));
      else whole.push({ key, since });
    }
    const fetchRest = () => {
      for (const { key, since } of whole) if (!isKnown(key, since)) void refetch(key);
    };
    if (patches.length === 0) {
      fetchRest();
    } else {
      const atLast = new Promise<void>((resolve) => after(headStartMs, resolve));
      void Promise.race([Promise.all(patches), atLast]).then(fetchRest);
    }
  }

  const theirs = gather(
    () => gatherMs + wait(),
    (heard) => fetchAffected(heard, isFresh),
  );
  const ours = gather(
    () => ownMs,
    function show(heard) {
      if (traffic.isWriting()) after(ownMs, () => show(heard));
      else fetchAffected(heard, (key, since) => isFresh(key, since) || isShownByUs(key));
    },
  );

  /** Collects what comes until some time after the first. */
  function gather(ms: () => number, job: (heard: Heard[]) => void) {
    let gathered: Heard[] = [];
    return (heard: Heard) => {
      gathered.push(heard);
      if (gathered.length > 1) return;
      after(ms(), () => {
        const all = gathered;
        gathered = [];
        job(all);
      });
    };
  }

  return {
    hear(change: Change): void {
      const at = now();
      const writing = traffic.isWriting();
      const isOurs = change.actor === around.userId && (writing || at - traffic.wroteAt() < ownWithinMs);
      if (isOurs) ours({ change, since: writing ? at : traffic.wroteAt() });
      else theirs({ change, since: at });
    },
    /** Messages may have been missed: everything shown is fetched. */
    all(): void {
      after(wait(), () => {
        for (const key of around.keys()) if (urlOf(key).startsWith('/api/')) void refetch(key);
      });
    },
    stop(): void {
      for (const timer of timers) clearTimeout(timer);
      traffic.onWriting(() => {});
    },
  };
}
