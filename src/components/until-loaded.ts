type Tell = () => void;

let tell: Tell = () => undefined;

/** Has somebody told when a part of the page cannot be loaded; returns how to end that. */
export function onMissingPart(listener: Tell): () => void {
  tell = listener;
  return () => {
    tell = () => undefined;
  };
}

const mostPause = 32_000;

/**
 * Loads a part of the page when it is first used, trying until it is there: React keeps
 * a failure for good, and takes the page with what was typed in it away. For `dynamic`.
 */
export async function untilLoaded<Part>(load: () => Promise<Part>): Promise<Part> {
  for (let pause = 8000; ; pause = Math.min(2 * pause, mostPause)) {
    try {
      return await load();
    } catch (error) {
      if (typeof window === 'undefined') throw error;
      tell();
      await anotherChance(pause);
    }
  }
}

/** After so many milliseconds, or as soon as the connection is back. */
const anotherChance = (pause: number) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(go, pause);
    window.addEventListener('online', go);
    function go() {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      resolve();
    }
  });
