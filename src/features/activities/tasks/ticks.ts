export interface Ticks {
  /** What a task is being made to be; undefined where what the server says holds. */
  wanted(id: string): boolean | undefined;
  /**
   * Makes a task done, or to do, which shows at once. While one change is on its way the
   * next waits for it, and two that cancel out send nothing more. `send` runs for each
   * change that is made; where it throws, the task shows again as the server has it.
   */
  set(id: string, done: boolean, send: Send): Promise<void>;
  subscribe(listener: () => void): () => void;
}

type Send = (done: boolean) => Promise<void>;

export function createTicks(): Ticks {
  const wanted = new Map<string, boolean>();
  const listeners = new Set<() => void>();
  const change = (edit: () => void) => {
    edit();
    for (const listener of listeners) listener();
  };
  return {
    wanted: (id) => wanted.get(id),
    async set(id, done, send) {
      const underway = wanted.has(id);
      change(() => wanted.set(id, done));
      if (underway) return;
      try {
        let sent: boolean | undefined;
        while (sent !== wanted.get(id)) {
          sent = wanted.get(id) ?? done;
          await send(sent);
        }
      } finally {
        change(() => wanted.delete(id));
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** The page's own: what is on its way shows wherever a task stands, on its record and among all tasks. */
export const ticks = createTicks();
