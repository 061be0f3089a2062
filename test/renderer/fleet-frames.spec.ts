import { expect, test, type Page } from '@playwright/test';
import { buildHarness } from './harness/build.ts';
import { show } from './harness/page.ts';
import { serve } from './harness/serve.ts';

const CHANGES = 60;
/** How much more work a change among 500 servers may be than one among two. */
const MOST_TIMES = 4;

let folder = '';

test.beforeAll(async () => {
  folder = await buildHarness();
});

/** Milliseconds of script and layout for each of many changes, sorted. */
async function workOf(page: Page, state: string): Promise<readonly number[]> {
  await serve(page, folder);
  await show(page, state, { lang: 'en', theme: 'light', mode: 'drill' });
  const each = await page.evaluate(async (changes) => {
    const { changeOnce } = window as unknown as { changeOnce: () => void };
    const found: number[] = [];
    for (let count = 0; count < changes; count += 1) {
      await new Promise(requestAnimationFrame);
      const from = performance.now();
      changeOnce();
      // What is left to a later task of the frame, and the layout.
      await new Promise((resolve) => setTimeout(resolve));
      document.body.getBoundingClientRect();
      found.push(performance.now() - from);
    }
    return found;
  }, CHANGES);
  return each.toSorted((left, right) => left - right);
}

test('a change among 500 servers costs near what one among two does', async ({ page }) => {
  const two = await workOf(page, 'player-pending');
  const fleet = await workOf(page, 'player-fleet-running');
  const median = (sorted: readonly number[]): number => sorted[Math.floor(CHANGES / 2)] ?? 0;
  const figures = [median(two), two.at(-1) ?? 0, median(fleet), fleet.at(-1) ?? 0];
  const [twoMid, twoMost, mid, most] = figures.map((ms) => ms.toFixed(1));
  console.log(`2 servers: ${twoMid} ms, longest ${twoMost}; 500: ${mid} ms, longest ${most}`);
  expect(median(fleet)).toBeLessThanOrEqual(Math.max(median(two), 1) * MOST_TIMES);
});
