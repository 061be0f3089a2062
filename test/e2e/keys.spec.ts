import { expect, test } from '@playwright/test';
import { launchApp, removeFolder } from './app.ts';
import { viewOf } from './story/responder.ts';
import { wordsOf } from './story/words.ts';

/** From the first screen to the first step of a drill of PB-01: these keys and no others. */
const KEYS = ['s', 's', 'o', 'Enter', 'Enter'];

test(`${String(KEYS.length)} keys lead from launch to the first step: rule P13`, async () => {
  const launched = await launchApp();
  const { page } = launched;
  try {
    await expect(page.getByLabel(wordsOf('en').home.search)).toBeFocused();
    const [first, second, third, open, start] = KEYS;
    for (const key of [first, second, third, open]) await page.keyboard.press(key ?? '');
    await expect(page.getByRole('heading', { name: 'Identity provider outage' })).toBeVisible();
    await page.keyboard.press(start ?? '');
    await expect.poll(async () => (await viewOf(page)).run?.current?.number).toBe(1);
    const { run } = await viewOf(page);
    expect([run?.playbook.id, run?.mode]).toEqual(['PB-01', 'drill']);

    // And on from there without the pointer: the first field has the focus, Ctrl Enter saves.
    await expect(page.locator('main [data-autofocus]')).toBeFocused();
    await page.keyboard.type('INC-1');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Nobody can sign in');
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await viewOf(page)).run?.current?.number).toBe(2);
    const boxes = page.getByRole('main').getByRole('checkbox');
    await expect(boxes.first()).toBeVisible();
    await boxes.first().focus();
    for (let left = await boxes.count(); left > 0; left -= 1) {
      await page.keyboard.press('Space');
      if (left > 1) await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await viewOf(page)).run?.current?.number).toBe(3);
  } finally {
    await launched.close();
    await removeFolder(launched.dataDir);
  }
});
