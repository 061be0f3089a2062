import { expect, test } from '@playwright/test';
import { launchApp, removeFolder } from './app.ts';
import { viewOf } from './story/responder.ts';
import { wordsOf } from './story/words.ts';

/** From the first screen to the first step of a drill of PB-01: these keys and no others. */
const KEYS = ['s', 's', 'o', 'Enter', 'Tab', 'Enter'];

test(`${String(KEYS.length)} keys lead from launch to the first step`, async () => {
  const launched = await launchApp();
  const { page } = launched;
  try {
    await expect(page.getByLabel(wordsOf('en').home.search)).toBeFocused();
    const [first, second, third, open, toDrill, start] = KEYS;
    for (const key of [first, second, third, open]) await page.keyboard.press(key ?? '');
    await expect(page.getByRole('heading', { name: 'Identity provider outage' })).toBeVisible();
    for (const key of [toDrill, start]) await page.keyboard.press(key ?? '');
    await expect.poll(async () => (await viewOf(page)).run?.current?.number).toBe(1);
    const { run } = await viewOf(page);
    expect([run?.playbook.id, run?.mode]).toEqual(['PB-01', 'drill']);
  } finally {
    await launched.close();
    await removeFolder(launched.dataDir);
  }
});
