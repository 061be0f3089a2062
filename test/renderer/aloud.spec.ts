import { expect, test } from '@playwright/test';
import { rm } from 'node:fs/promises';
import { buildHarness } from './harness/build.ts';
import { show } from './harness/page.ts';
import { serve } from './harness/serve.ts';
import { states } from './states/all.ts';

/** A window of 1280 × 800, of which 200 % zoom leaves a quarter. */
const DOUBLE = { width: 640, height: 400 };
const names = Object.keys(states('drill')).filter((name) => name.startsWith('dialog-aloud'));
let folder = '';

test.use({ viewport: DOUBLE, deviceScaleFactor: 2 });

test.beforeAll(async () => {
  folder = await buildHarness();
});

test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

for (const lang of ['en', 'ja'] as const) {
  test(`read aloud at 200 %: nothing is cut, all of it can be scrolled to: ${lang}`, async ({
    page,
  }) => {
    await serve(page, folder);
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) {
      await show(page, name, { lang, theme: 'light', mode: 'drill' });
      const found = await page.evaluate(() => {
        const dialog = document.querySelector<HTMLElement>('dialog[open]');
        if (!dialog) return ['no dialog'];
        const wide = [dialog, ...dialog.querySelectorAll<HTMLElement>('*')].filter(
          (one) =>
            one.clientWidth > 0 &&
            getComputedStyle(one).clipPath === 'none' &&
            (one.scrollWidth > one.clientWidth + 1 ||
              one.getBoundingClientRect().right > window.innerWidth + 1),
        );
        const stays = [...dialog.querySelectorAll('*')]
          .filter((one) => getComputedStyle(one).position === 'sticky')
          .map((one) => Math.round(one.getBoundingClientRect().height));
        dialog.scrollTo(0, dialog.scrollHeight);
        const sticky = (one: Element): boolean => getComputedStyle(one).position === 'sticky';
        const foot = [...dialog.querySelectorAll('*')].filter(sticky).at(-1);
        const last = [...dialog.querySelectorAll('p, code, li, h1, h2')]
          .filter((one) => !foot?.contains(one) && one.getClientRects().length > 0)
          .map((one) => one.getBoundingClientRect().bottom);
        const hidden = Math.max(...last) - (foot?.getBoundingClientRect().top ?? 0);
        const taken = stays.reduce((sum, height) => sum + height, 0);
        return [
          ...wide.map((one) => `${one.tagName}: ${one.textContent?.slice(0, 60) ?? ''}`),
          // What stays in sight must leave room for what is read.
          ...(hidden > 1 ? [`the end is ${String(hidden)} px behind the buttons`] : []),
          ...(taken > window.innerHeight / 2 ? [`no room to read: ${stays.join(' + ')}`] : []),
        ];
      });
      expect(found, name).toEqual([]);
    }
  });
}
