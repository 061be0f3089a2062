import { expect } from '@playwright/test';
import { chord, keysTo, on } from '../lane-a/keys.ts';
import { viewOf, type Responder } from '../story/responder.ts';
import { wordsOf } from '../story/words.ts';

/** From the start screen into an incident, by keyboard, up to AWS CLI as the way that is chosen. */
export async function chooseAwsCli(responder: Responder): Promise<void> {
  const { page, lang } = responder;
  const words = wordsOf(lang);
  await expect(page.getByLabel(words.home.search)).toBeFocused();
  await page.keyboard.type('sso');
  await page.getByText('PB-01').first().waitFor();
  await page.keyboard.press('Enter');
  await on(page.getByRole('button', { name: words.reader.startIncident }), 'Enter');
  await expect.poll(async () => (await viewOf(page)).run?.mode).toBe('incident');
  await keysTo(responder, 'open/sign-in', () => Promise.resolve(false));
  await chord(page);
  await expect(page.getByRole('heading', { name: words.browser.way.title })).toBeVisible();
  await on(page.getByRole('radio', { name: words.browser.way['aws-login'] }), 'Space');
  await expect(page.getByText(words.awsLogin.caveat.text)).toBeVisible();
  await page.keyboard.press('Enter');
}
