import { expect, type ElectronApplication, type Page } from '@playwright/test';
import type { AppView, RunView, StepView } from '../../../main/contract/views.ts';
import { pattern, wordsOf, type Lang } from './words.ts';

/** A person at the window: reads the step, does it with what the screen offers. */
export interface Responder {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly lang: Lang;
}

export async function viewOf(page: Page): Promise<AppView> {
  const reply = await page.evaluate(() => window.api.call['app.view']({}));
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value;
}

export async function runOf(page: Page): Promise<RunView> {
  const { run } = await viewOf(page);
  if (!run) throw new Error('no run is open');
  return run;
}

export async function stepOf(page: Page): Promise<StepView> {
  const { current } = await runOf(page);
  if (!current) throw new Error('the run is at no step');
  return current;
}

/** Walks on until the step with this path is on the screen; the run may just have been asked for. */
export async function walkTo(responder: Responder, path: string): Promise<void> {
  await expect.poll(async () => (await viewOf(responder.page)).run?.current?.path).toBeDefined();
  for (;;) {
    const step = await stepOf(responder.page);
    if (step.path === path) return;
    await takeStep(responder, step);
  }
}

/** Walks on until every step is settled. */
export async function walkToEnd(responder: Responder): Promise<void> {
  for (;;) {
    const run = await runOf(responder.page);
    if (run.phase !== 'going' || !run.current) return;
    await takeStep(responder, run.current);
  }
}

export async function takeStep(responder: Responder, step: StepView): Promise<void> {
  const { page, lang } = responder;
  const title = step.title[lang];
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await actOn(responder, step);
  await expect
    .poll(async () => {
      const { phase, current } = await runOf(page);
      return phase !== 'going' || current?.path !== step.path;
    })
    .toBe(true);
}

async function actOn(responder: Responder, step: StepView): Promise<void> {
  const { page, lang } = responder;
  const { detail } = step;
  const words = wordsOf(lang);
  switch (detail.kind) {
    case 'input':
      for (const field of detail.fields) {
        const box = page.getByLabel(field.label[lang], { exact: true });
        if (field.choices) await box.selectOption(field.choices[0]?.value ?? '');
        else await box.fill(exampleOf(field.example, lang));
      }
      return press(page);
    case 'check':
      for (const box of await page.getByRole('main').getByRole('checkbox').all()) await box.check();
      return press(page);
    case 'ask': {
      // Authors put the usual way first; the safe branch would lead to the attack section.
      const usual = detail.options[0]?.label[lang] ?? '';
      return page.getByRole('button', { name: usual }).click();
    }
    case 'sign-in':
      await signIn(responder);
      return press(page);
    case 'assume-role':
      await press(page);
      await confirm(responder);
      await expect(page.getByText(pattern(words.player.primary.continue)).first()).toBeVisible();
      return press(page);
    case 'run-command':
      await press(page);
      await confirm(responder);
      await expect(page.getByText(pattern(words.player.primary.continue)).first()).toBeVisible();
      return press(page);
    case 'evidence':
      await page.getByRole('main').getByRole('textbox').fill('Screenshot 1, kept in the safe');
      return press(page);
    case 'cli':
    case 'link':
      await press(page);
      return press(page);
    case 'wait':
      return page.getByRole('button', { name: words.player.more.early }).click();
    case 'do':
      if (step.path.endsWith('end-sessions')) await endAll(responder);
      return press(page);
    case 'approve':
    case 'terminal':
    case 'secret':
    case 'by-hand':
      return press(page);
    case 'revoke-each':
      await endEachRole(responder);
      return press(page);
    case 'automation':
    case 'parallel':
    case 'revoke':
      throw new Error(`no story takes a step of kind ${detail.kind} yet`);
  }
}

/** What a field's example is in a language, or a date. */
export function exampleOf(example: string | StepView['title'] | undefined, lang: Lang): string {
  return typeof example === 'object' ? example[lang] : (example ?? '2026-01-01');
}

/** Roles one after the other, each agreed to by the account's name; then there is none left. */
async function endEachRole(responder: Responder): Promise<void> {
  const { page } = responder;
  const left = async (): Promise<string | undefined> => {
    const { detail } = await stepOf(page);
    return detail.kind === 'revoke-each' ? detail.next?.role.name : undefined;
  };
  for (let role = await left(); role !== undefined; role = await left()) {
    const label = pattern(wordsOf(responder.lang).usedRoles.end.replace('{{role}}', role));
    await page.getByRole('button', { name: label }).click();
    await confirm(responder);
    await expect.poll(left).not.toBe(role);
  }
}

/** Ends every session, where one is open: the step is not done as long as there are any. */
async function endAll({ page, lang }: Responder): Promise<void> {
  const words = wordsOf(lang).dock;
  await page.keyboard.press('Control+Shift+L');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  const end = dialog.getByRole('button', { name: words.endAll });
  if ((await end.getAttribute('aria-disabled')) === 'true') await page.keyboard.press('Escape');
  else await end.click();
  await expect(dialog).toHaveCount(0);
}

/** The one main action of the screen. */
export async function press(page: Page): Promise<void> {
  const primary = page.locator('[data-primary]');
  await expect(primary).toBeEnabled();
  await primary.click();
}

/** Opens the assistant from the step, proves the practice key, types the code of the device. */
export async function signIn(responder: Responder): Promise<void> {
  const { page, lang } = responder;
  const words = wordsOf(lang).signIn;
  await press(page);
  await page.getByRole('button', { name: words.credential.practice }).click();
  await typeCode(responder);
  await expect(page.getByRole('heading', { name: words.roles.title })).toBeVisible();
  await press(page);
}

/** Types what the practice device shows; a code that was spent before is waited out, as a person would. */
async function typeCode({ page, lang }: Responder): Promise<void> {
  const words = wordsOf(lang).signIn;
  const box = page.getByLabel(words.code.label);
  await expect(box).toBeVisible();
  const before = await shownCode(page, lang);
  await enterCode(page, lang, before);
  await expect.poll(() => codeOutcome(page)).not.toBe('open');
  if ((await codeOutcome(page)) === 'signed-in') return;
  await expect.poll(() => shownCode(page, lang), { timeout: 40_000 }).not.toBe(before);
  await enterCode(page, lang, await shownCode(page, lang));
}

async function enterCode(page: Page, lang: Lang, code: string): Promise<void> {
  const words = wordsOf(lang).signIn;
  await page.getByLabel(words.code.label).fill(code);
  const submit = page.getByRole('button', { name: words.code.submit });
  await expect(submit).toBeEnabled({ timeout: 40_000 });
  await submit.click();
}

async function shownCode(page: Page, lang: Lang): Promise<string> {
  const shown = page.getByLabel(wordsOf(lang).signIn.practice.label);
  return ((await shown.textContent()) ?? '').replace(/\D/g, '').slice(0, 6);
}

async function codeOutcome(page: Page): Promise<'open' | 'signed-in' | 'spent'> {
  const { signIn: assistant } = await viewOf(page);
  if (assistant?.stage === 'roles') return 'signed-in';
  return assistant?.nextCodeAt === undefined || assistant.pending ? 'open' : 'spent';
}

/**
 * Answers main's own confirm window with yes. What changes a role for everybody is agreed to by the
 * name of its account; `typed` is what else has to be typed.
 */
export async function confirm(
  { app, lang }: Pick<Responder, 'app' | 'lang'>,
  typed = 'range-payments',
): Promise<void> {
  const window = await confirmWindow(app);
  const accept = {
    en: /^(?:Assume role|Send command|Sign|Believe this key|Keep the key|Take in the kit|Sign the kit|Sign the playbook|Open terminal|Allow|Open|End it|End them|Begin with it|Begin the wait|Believe it no longer|Keep the playbook|Take it out|Take it in|Roll it back|Approve and sign|It is: take the approval)$/,
    ja: /^(?:引き受ける|送信する|署名する|キットに署名する|手順書に署名する|この鍵を信頼する|キーを残す|キットを取り込む|ターミナルを開く|許可する|開く|失効させる|このキットで始める|待ち始める|信頼をやめる|手順書を取り込む|手順書を外す|バンドルを取り込む|前に戻す|承認して署名する)$/,
  }[lang];
  const button = window.getByRole('button', { name: accept });
  await expect(button).toBeVisible();
  const box = window.getByRole('textbox');
  if ((await box.count()) > 0) await box.fill(typed);
  await expect(button).toBeEnabled();
  const closed = window.waitForEvent('close');
  await button.click().catch((error: unknown) => {
    // The window may be gone before the click is reported done: that is what the click is for.
    if (!window.isClosed()) throw error;
  });
  await closed;
}

export async function confirmWindow(app: ElectronApplication): Promise<Page> {
  const isConfirm = (page: Page): boolean => page.url().startsWith('app://confirm/');
  const open = app.windows().find(isConfirm);
  return open ?? (await app.waitForEvent('window', { predicate: isConfirm }));
}
