import { expect, type Locator, type Page } from '@playwright/test';
import type { StepView } from '../../../main/contract/views.ts';
import { confirmWindow, exampleOf, runOf, stepOf, type Responder } from '../story/responder.ts';
import { pattern, wordsOf } from '../story/words.ts';
import { keepsFocus, reach } from './ring.ts';

/** The main action, by its chord, once it can be pressed: what came before may still be answered. */
export async function chord(page: Page): Promise<void> {
  await expect(page.locator('[data-primary]').first()).toBeEnabled();
  await page.keyboard.press('Control+Enter');
}

/** Reaches a control by Tab, and presses a key on it. */
export async function on(control: Locator, key: string): Promise<void> {
  await reach(control.page(), control);
  await control.page().keyboard.press(key);
}

/** Main's own window, answered yes from the keyboard. */
export async function accept({ app }: Responder, name: string): Promise<void> {
  const window = await confirmWindow(app);
  const button = window.getByRole('button', { name });
  await expect(button).toBeEnabled();
  const closed = window.waitForEvent('close');
  // Enter never sends there.
  await on(button, 'Space').catch((error: unknown) => {
    // The window may be gone before the key is reported done: that is what the key is for.
    if (!window.isClosed()) throw error;
  });
  await closed;
}

/** Types what the browser shows: the end of the account number, and that the name is right. */
export async function readBack({ page, lang }: Responder, digits: string): Promise<void> {
  const words = wordsOf(lang).browser.readBack;
  await reach(page, page.getByLabel(pattern(words.digits)));
  await page.keyboard.type(digits);
  await on(page.getByRole('main').getByRole('checkbox').first(), 'Space');
  await on(page.getByRole('button', { name: words.submit }), 'Enter');
}

/** Goes on by keyboard alone until a step of this path is on the screen. */
export async function keysTo(
  responder: Responder,
  path: string,
  own: (step: StepView) => Promise<boolean>,
): Promise<void> {
  const { page, lang } = responder;
  for (;;) {
    const step = await stepOf(page);
    if (step.path === path) return;
    await expect(page.getByRole('heading', { name: step.title[lang] })).toBeVisible();
    if (!(await own(step))) await keysAt(responder, step);
    await expect.poll(async () => (await runOf(page)).current?.path).not.toBe(step.path);
    await keepsFocus(page);
  }
}

/** Goes on until every step is settled. */
export async function keysToEnd(
  responder: Responder,
  own: (step: StepView) => Promise<boolean>,
): Promise<void> {
  const { page, lang } = responder;
  for (;;) {
    const { phase, current } = await runOf(page);
    if (phase !== 'going' || !current) return;
    await expect(page.getByRole('heading', { name: current.title[lang] })).toBeVisible();
    if (!(await own(current))) await keysAt(responder, current);
    await expect
      .poll(async () => {
        const run = await runOf(page);
        return run.phase !== 'going' || run.current?.path !== current.path;
      })
      .toBe(true);
    await keepsFocus(page);
  }
}

async function keysAt({ page, lang }: Responder, step: StepView): Promise<void> {
  const { detail } = step;
  const words = wordsOf(lang);
  const main = page.getByRole('main');
  switch (detail.kind) {
    case 'input':
      for (const field of detail.fields) {
        const box = page.getByLabel(field.label[lang], { exact: true });
        if (field.choices) {
          await on(box, 'ArrowDown');
          continue;
        }
        await reach(page, box);
        await page.keyboard.type(exampleOf(field.example, lang));
      }
      return chord(page);
    case 'check':
      for (const box of await main.getByRole('checkbox').all()) await on(box, 'Space');
      return chord(page);
    case 'ask': {
      const usual = detail.options[0]?.label[lang] ?? '';
      return on(page.getByRole('button', { name: usual }), 'Enter');
    }
    case 'evidence':
      await reach(page, main.getByRole('textbox'));
      await page.keyboard.type('Screenshot 1, kept in the safe');
      return chord(page);
    case 'cli':
      await chord(page);
      await expect.poll(async () => (await stepOf(page)).detail).toMatchObject({ copied: true });
      return chord(page);
    case 'link':
      await chord(page);
      await expect.poll(async () => (await stepOf(page)).detail).toMatchObject({ opened: true });
      return chord(page);
    case 'wait':
      return on(page.getByRole('button', { name: words.player.more.early }), 'Enter');
    default:
      return chord(page);
  }
}
