import { expect } from '@playwright/test';
import { press, runOf, type Responder } from '../story/responder.ts';
import { pattern, wordsOf } from '../story/words.ts';

/** A run whose role nobody revoked: its end is refused, its card leads on, and it is left to somebody. */
export async function closeWithRolesLeft(responder: Responder): Promise<void> {
  const { page, lang } = responder;
  const words = wordsOf(lang);
  const { form } = words.usedRoles;
  await expect(page.getByRole('heading', { name: words.player.finished.title })).toBeVisible();
  await press(page);
  const card = page.getByRole('alert');
  await expect(card).toContainText('BREAK-GLASS-RESPONDER');
  expect((await runOf(page)).phase).toBe('finished');
  await card.locator('[data-next]').press('Enter');

  await expect(page.getByLabel(form.owner)).toBeFocused();
  await page.keyboard.insertText('森 直子');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('２０９９/12/01');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('IAM が応答しない');
  await page.getByRole('button', { name: form.save }).press('Enter');
  const dialog = page.getByRole('dialog');
  const close = dialog.getByRole('button', { name: form.close, exact: true });
  await expect(close).toBeVisible();
  // The form went with the button that had the focus, which is still in the dialog.
  await page.keyboard.press('Tab');
  await expect(dialog.getByText(pattern(words.usedRoles.left))).toBeVisible();
  await page.keyboard.press('Enter');

  await press(page);
  await expect.poll(async () => (await runOf(page)).phase).toBe('closed');
}
