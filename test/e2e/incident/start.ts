import { expect } from '@playwright/test';
import type { Range } from '../../../main/range/start.ts';
import { confirm, press, viewOf, type Responder } from '../story/responder.ts';
import { wordsOf } from '../story/words.ts';

export async function startIncident({ app, page, lang }: Responder): Promise<void> {
  const words = wordsOf(lang);
  await page.getByLabel(words.home.search).fill('sso');
  await page.getByText('PB-01').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: words.reader.startIncident }).click();
  await expect
    .poll(async () => {
      const { run, gate } = await viewOf(page);
      return run?.mode ?? gate?.id;
    })
    .toBeDefined();
  if ((await viewOf(page)).gate) await agree({ app, page, lang });
  await expect.poll(async () => (await viewOf(page)).run?.mode).toBe('incident');
}

/** The kit is not signed: somebody else agrees to it, by keyboard, and main's own window is answered. */
export async function agree({ app, page, lang }: Responder): Promise<void> {
  const { second } = wordsOf(lang).gate;
  const me = await page.evaluate(() => window.api.call['settings.change']({ person: 'sato' }));
  expect(me.ok).toBe(true);
  await page.getByLabel(second.who).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await confirm({ app, lang });
}

/** The sealed key, with why: no exception allows it, or nobody signed the kit that does. */
export async function chooseKey({ page, lang }: Responder): Promise<void> {
  const { way } = wordsOf(lang).browser;
  await page.getByRole('radio', { name: way['sealed-key'] }).check();
  await page.getByLabel(way.reason).fill('no browser starts on this computer');
  await page.getByRole('button', { name: way.submit }).click();
}

/** Types the key as it stands in the safe. */
export async function typeKey(responder: Responder, range: Range): Promise<void> {
  const { page, lang } = responder;
  const words = wordsOf(lang).signIn;
  await press(page);
  await chooseKey(responder);
  await page.getByLabel(words.credential.id).fill(range.accessKeyId);
  await page.getByLabel(words.credential.secret).fill(range.secretAccessKey);
  await page.getByRole('button', { name: words.credential.submit }).click();
}
