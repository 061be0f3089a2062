import { expect, test } from '@playwright/test';
import { freshFolder, launchApp, removeFolder } from './app.ts';
import { wordsOf } from './story/words.ts';

const en = wordsOf('en');

/** What a key does while letters are composed is the input method's: the window may see it, not act on it. */
const TAKEN: readonly (readonly [string, number])[] = [
  ['Enter', 0],
  ['Escape', 0],
  ['Tab', 0],
  ['F1', 0],
  ['F2', 0],
  ['F6', 0],
  ['F8', 0],
  ['ArrowDown', 0],
  ['KeyK', 2],
  ['Enter', 2],
  ['Space', 2],
  ['KeyZ', 2],
  ['ArrowDown', 9],
];

test('a Japanese word is composed in the editor: nothing disturbs it, it lands whole, and Undo takes it back whole', async () => {
  test.setTimeout(90_000);
  const dataDir = await freshFolder();
  const { app, page, close } = await launchApp({ lang: 'en', dataDir });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  try {
    await page.locator('[data-place=library]').press('Enter');
    await button(en.write.open).press('Enter');
    await button(en.write.fromTemplate).press('Enter');
    const code = page.getByRole('textbox', { name: en.write.text });
    await expect(code).toBeFocused();
    await expect(page.getByText(en.write.noFindings)).toBeVisible();
    const aside = page.locator('main aside');
    const cdp = await app.context().newCDPSession(page);
    const compose = (text: string) =>
      cdp.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });

    // Where a field's name is expected: suggestions and findings come at every letter.
    await page.keyboard.press('Control+End');
    await page.keyboard.type('        wh', { delay: 20 });
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await expect(aside.getByRole('button', { name: /not-yaml|yaml|line/i }).first()).toBeVisible();
    await page.evaluate(() => {
      const seen = { starts: 0, ends: 0, lists: 0, dialogs: 0 };
      Object.assign(window, { seen });
      document.addEventListener('compositionstart', () => (seen.starts += 1), true);
      document.addEventListener('compositionend', () => (seen.ends += 1), true);
      const root = document.querySelector('[data-code]')?.shadowRoot;
      new MutationObserver(() => {
        if (root?.querySelector('.cm-tooltip-autocomplete')) seen.lists += 1;
      }).observe(root as Node, { subtree: true, childList: true });
      new MutationObserver(() => {
        if (document.querySelector('dialog[open]')) seen.dialogs += 1;
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    const seen = () => page.evaluate(() => (window as unknown as { seen: unknown }).seen);
    const before = await code.innerText();

    for (const letters of ['に', 'にh', 'にほ', 'にほn', 'にほん', 'にほんご', '日本語']) {
      await compose(letters);
      await expect(code).toContainText(letters);
      // Main has answered on this text, and what it found is drawn.
      await expect(aside).toHaveAttribute('aria-busy', 'false');
    }
    for (const [code229, modifiers] of TAKEN) {
      const key = { key: 'Process', code: code229, windowsVirtualKeyCode: 229, modifiers };
      await cdp.send('Input.dispatchKeyEvent', { ...key, type: 'rawKeyDown' });
      await cdp.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' });
    }
    await expect(code).toBeFocused();
    await expect(code).toContainText('wh日本語');
    expect(await seen()).toEqual({ starts: 1, ends: 0, lists: 0, dialogs: 0 });

    await cdp.send('Input.insertText', { text: '日本語' });
    await expect(code).toContainText('wh日本語');
    await expect(code).not.toContainText('日本語日本語');
    expect(await seen()).toMatchObject({ starts: 1, ends: 1, dialogs: 0 });

    await page.keyboard.press('Control+z');
    expect((await code.innerText()).trimEnd()).toBe(before.trimEnd());
    await page.keyboard.press('Control+y');
    await expect(code).toContainText('wh日本語');
  } finally {
    await close();
    await removeFolder(dataDir);
  }
});
