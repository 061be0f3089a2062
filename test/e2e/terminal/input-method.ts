import { expect, type Page } from '@playwright/test';

/** Composes as an input method does, under way at the cursor, and settles it. */
export async function compose(page: Page, under: readonly string[], text: string): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const way = page.locator('.composition-view');
  const cursor = page.getByRole('log').locator('.xterm-cursor');
  for (const part of under) {
    const end = part.length;
    await client.send('Input.imeSetComposition', {
      text: part,
      selectionStart: end,
      selectionEnd: end,
    });
    await expect(way).toHaveText(part);
  }
  const [shown, at] = [await way.boundingBox(), await cursor.boundingBox()];
  expect(Math.abs((shown?.x ?? 0) - (at?.x ?? -99))).toBeLessThan(2);
  expect(Math.abs((shown?.y ?? 0) - (at?.y ?? -99))).toBeLessThan(4);
  await client.send('Input.insertText', { text });
  await client.detach();
}
