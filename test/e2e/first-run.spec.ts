import { expect, test, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLE_KIT } from '../core/kit/example-kit.ts';
import { signedKit } from '../fakes/offered-kit.ts';
import { freshFolder, launchApp, removeFolder } from './app.ts';
import { confirm, viewOf } from './story/responder.ts';
import { wordsOf } from './story/words.ts';

/** What a person has to do by keyboard on the first screens; typing a word counts as one. */
const MOST_ACTS = 10;

test('a laptop without a kit is set up by keyboard in three steps, and left at a first drill', async () => {
  test.setTimeout(120_000);
  const desk = await freshFolder();
  const file = join(desk, 'kit.yaml');
  writeFileSync(file, signedKit(EXAMPLE_KIT));
  const launched = await launchApp({ lang: 'ja' });
  const { app, page, dataDir } = launched;
  const words = wordsOf('ja');
  let acts = 0;
  const press = async (name: string | RegExp, role: 'button' | 'checkbox' = 'button') => {
    acts += 1;
    await onlyByKeyboard(page, role, name);
  };
  try {
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    }, file);
    const card = page.getByRole('region', { name: words.firstRun.label });
    await expect(card).toContainText('1 / 3');
    await press(words.firstRun.kit.take);
    await press(/./, 'checkbox');
    acts += 1;
    await page.getByLabel(words.kit.look.whose).pressSequentially('佐藤');
    await press(words.kit.look.install);
    acts += 1;
    await confirm({ app, lang: 'ja' });
    await press(words.firstRun.next);
    await expect(card).toContainText('2 / 3');
    acts += 1;
    await card.getByRole('combobox').selectOption('sato');
    await press(words.firstRun.person.keep);
    await expect(card).toContainText('3 / 3');
    await press(words.firstRun.drill.open);
    await expect(page.getByRole('button', { name: words.reader.startDrill })).toBeVisible();
    const { kit, settings } = await viewOf(page);
    expect([kit?.signed, settings.person]).toEqual([true, 'sato']);
    expect(acts).toBeLessThanOrEqual(MOST_ACTS);
    console.log(`Set up in ${String(acts)} acts, at most ${String(MOST_ACTS)}.`);
  } finally {
    await launched.close();
    for (const folder of [desk, dataDir]) await removeFolder(folder);
  }
});

/** Tab until it has the focus, then its key: what Tab cannot reach fails here. */
async function onlyByKeyboard(
  page: Page,
  role: 'button' | 'checkbox',
  name: string | RegExp,
): Promise<void> {
  const wanted = page.getByRole(role, { name, ...(role === 'button' ? { exact: true } : {}) });
  await expect(wanted).toBeVisible();
  for (let tabs = 0; tabs < 60; tabs += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press(role === 'button' ? 'Enter' : 'Space');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(name)} cannot be reached with Tab`);
}
