import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchApp, removeFolder } from '../app.ts';
import {
  confirm,
  confirmWindow,
  press,
  runOf,
  walkTo,
  type Responder,
} from '../story/responder.ts';
import { wordsOf } from '../story/words.ts';

/**
 * Makes the README's screenshots from the real app: a drill played to the states they show.
 * Needs a display: `xvfb-run -a node test/e2e/readme/shots.ts`.
 */
const folder = fileURLToPath(new URL('../../../docs/images/', import.meta.url));
mkdirSync(folder, { recursive: true });
const launched = await launchApp({ lang: 'en' });
const { app, page } = launched;
const responder: Responder = { ...launched, lang: 'en' };
const words = wordsOf('en');
const shoot = async (name: string, of = page): Promise<void> => {
  await of.evaluate(() => document.fonts.ready);
  await of.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
};

await app.evaluate(({ shell, BrowserWindow }) => {
  shell.openExternal = () => Promise.resolve();
  BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800);
});
await page.getByLabel(words.home.search).fill('sso');
await page.getByText('PB-01').first().waitFor();
await shoot('start');
await page.keyboard.press('Enter');
await page.getByRole('button', { name: words.reader.startDrill }).click();
await walkTo(responder, 'open/sign-in');
await press(page);
await page.getByRole('button', { name: words.signIn.credential.practice }).click();
await page.getByLabel(words.signIn.code.label).waitFor();
await shoot('sign-in');
await page.getByRole('button', { name: words.signIn.back }).click();
await walkTo(responder, 'web-health');
await press(page);
await shoot('confirm', await confirmWindow(app));
await confirm(responder);
await page
  .getByText(words.player.result.targets.replace(/\{\{\w+\}\}/g, '2'))
  .first()
  .waitFor();
await shoot('player');
await runOf(page);
await launched.close();
await removeFolder(launched.dataDir);
