// `npm run bench -- frames`: how evenly a column of 5,000 cards scrolls and drags.
// The last line is one JSON object.

import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import postgres from 'postgres';
import { signUpWithTeam } from '../../tests/support/accounts.ts';
import { testEnv } from '../../tests/support/env.ts';
import { fillTeam } from './fill-team.ts';
import { median, p95, rounded } from './measure.ts';
import { launchBrowser, openBoard } from './open-board.ts';

/** The pipeline of a new team has five stages, which share the deals. */
const cards = 5_000;
const stages = 5;
/** A hand moves the mouse, or turns its wheel, about as often as the screen shows a picture. */
const beatMs = 16;

const database = postgres(testEnv('CAIRN_TEST_DATABASE_URL'), { onnotice: () => {} });
const ana = await signUpWithTeam('Ana');
await fillTeam(database, ana.team_id, { companies: 100, contacts: 500, deals: cards * stages });
await database.end();

interface Recording {
  /** From each picture to the next, in ms. */
  frames: number[];
  /** Tasks of more than 50 ms. */
  longTasks: number[];
}

/** What a page's pictures and tasks did while something was done with it. */
async function record(page: Page, job: () => Promise<unknown>): Promise<Recording> {
  const recorder = await page.evaluateHandle(() => {
    const frames: number[] = [];
    const longTasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      longTasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: 'longtask' });
    let last = performance.now();
    let next = requestAnimationFrame(function look(now) {
      frames.push(now - last);
      last = now;
      next = requestAnimationFrame(look);
    });
    return {
      stop() {
        cancelAnimationFrame(next);
        observer.disconnect();
        return { frames: frames.slice(1), longTasks };
      },
    };
  });
  await job();
  return recorder.evaluate((one) => one.stop());
}

const forSeconds = async (seconds: number, step: (beat: number) => Promise<unknown>) => {
  const end = performance.now() + seconds * 1000;
  for (let beat = 0; performance.now() < end; beat++) {
    await step(beat);
    await setTimeout(beatMs);
  }
};

const browser = await launchBrowser();
const blank = await browser.newPage();
const idle = await record(blank, () => setTimeout(2_000));
await blank.close();

const page = await openBoard(browser, ana);
const column = page.getByRole('region', { name: 'Qualification', exact: true });
const box = await column.boundingBox();
// Found once: looking for roles in the page would be measured with it.
const section = await column.elementHandle();
if (!box || !section) throw new Error('There is no column.');
const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
await page.mouse.move(middle.x, middle.y);

const shownTo = () => section.evaluate((one) => one.querySelector('li:last-child')?.ariaPosInSet);
const loading = await record(page, async () => {
  while ((await shownTo()) !== String(cards)) await page.mouse.wheel(0, 1_500);
});
const scrolling = await record(page, async () => {
  await forSeconds(4, () => page.mouse.wheel(0, -400));
  await forSeconds(2, () => page.mouse.wheel(0, 3_000));
  await forSeconds(2, (beat) => page.mouse.wheel(0, beat % 2 === 0 ? -120 : -60));
});
const domCards = await page.locator('[data-deal]').count();

const top = box.y + 130;
const bottom = box.y + box.height - 20;
const dragging = await record(page, async () => {
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x + 8, middle.y + 8);
  // Up and down in the column, without and with its scrolling.
  await forSeconds(3, (beat) => page.mouse.move(middle.x, middle.y + 150 * Math.sin(beat / 12)));
  await forSeconds(2, (beat) => page.mouse.move(middle.x + (beat % 3), top));
  await forSeconds(2, (beat) => page.mouse.move(middle.x + (beat % 3), bottom));
  // To the next two columns and back.
  await forSeconds(4, (beat) =>
    page.mouse.move(middle.x + box.width * (1 - Math.cos(beat / 20)), middle.y + 60 * Math.sin(beat / 9)),
  );
  await page.keyboard.press('Escape');
  await page.mouse.up();
});
await browser.close();

const row = (name: string, { frames, longTasks }: Recording) =>
  console.info(
    name.padEnd(44),
    ...[median(frames), p95(frames), Math.max(...frames)].map((ms) => ms.toFixed(1).padStart(8)),
    String(longTasks.length).padStart(8),
    Math.max(0, ...longTasks)
      .toFixed(0)
      .padStart(8),
  );
console.info(`${''.padEnd(44)}  ms: p50      p95      max    tasks  longest`);
row('A blank page', idle);
row(`Scrolling through ${cards} cards as they load`, loading);
row('Scrolling them to and fro', scrolling);
row('Dragging one', dragging);

const metrics = {
  frames_idle_p95: rounded(p95(idle.frames)),
  frames_load_p95: rounded(p95(loading.frames)),
  frames_scroll_p50: rounded(median(scrolling.frames)),
  frames_scroll_p95: rounded(p95(scrolling.frames)),
  frames_drag_p50: rounded(median(dragging.frames)),
  frames_drag_p95: rounded(p95(dragging.frames)),
  load_long_tasks: loading.longTasks.length,
  scroll_long_tasks: scrolling.longTasks.length,
  drag_long_tasks: dragging.longTasks.length,
  dom_cards: domCards,
};
console.info(`\n${JSON.stringify({ bench: 'frames', metrics })}`);
process.exit(0);
