import { expect, test, type Page } from '@playwright/test';
import axe from 'axe-core';
import { join } from 'node:path';
import type { AwsReadBack, ReadBackAnswer } from '../../main/core/run/read-back.ts';
import { builtApp, launchApp, removeFolder, type LaunchedApp } from './app.ts';
import { buildConfirmHost } from './confirm-host/build.ts';

const readBack: AwsReadBack = {
  mode: 'incident',
  question: {
    en: 'Send this command to 2 servers?',
    ja: 'このコマンドを 2 台のサーバーに送りますか？',
  },
  accept: { en: 'Send to 2 servers', ja: '2 台に送る' },
  startedAt: Date.now() - 845_000,
  account: { id: '111122223333', alias: 'payments-prod' },
  role: 'IR-Responder',
  region: 'ap-northeast-1',
  principal: 'arn:aws:sts::111122223333:assumed-role/IR-Responder/bg-sato',
  targets: [
    { id: 'i-0a7f3c91d2e84b605', name: 'web-7' },
    { id: 'i-0c58e1b7740fd2a93', name: 'web-8' },
  ],
  resolvedAt: Date.now() - 3_000,
  document: { name: 'AWS-RunShellScript', sha256: '4be19c07'.repeat(8) },
  script: ['set -euo pipefail', 'uptime', 'df -h /', 'systemctl --failed --no-pager'],
  undo: { en: 'None needed. Reads only', ja: '不要です。読み取りのみ' },
  risk: 'change',
  type: { what: 'count', expected: '2' },
};

let host: string;
let launched: LaunchedApp;
let settings = { version: 1, lang: 'en', theme: 'light', zoom: 100 };

async function start(change: Partial<typeof settings> = {}): Promise<void> {
  settings = { ...settings, ...change };
  launched = await launchApp({
    appDir: host,
    env: {
      CONFIRM_HOST_OUT: join(builtApp, 'out'),
      CONFIRM_HOST_SETTINGS: JSON.stringify(settings),
    },
  });
}

/** Asks, and answers the confirm window's page with the promise of what main was told. */
async function ask(
  change: Partial<AwsReadBack> = {},
): Promise<{ readonly page: Page; readonly answer: Promise<ReadBackAnswer> }> {
  const opened = launched.app.waitForEvent('window');
  const answer = launched.app.evaluate((_electron, asked) => globalThis.ask(asked), {
    ...readBack,
    ...change,
  });
  const page = await opened;
  await page.getByRole('button').first().waitFor();
  return { page, answer };
}

/** The window is gone before the key comes up again, which Playwright calls an error. */
async function pressEscape(page: Page): Promise<void> {
  await page.keyboard.press('Escape').catch((error: unknown) => {
    if (!String(error).includes('has been closed')) throw error;
  });
}

const picture = (page: Page, name: string): Promise<Buffer> =>
  page.screenshot({ path: join('.cache', 'e2e-pictures', `${name}.png`) });

test.beforeAll(async () => {
  host = await buildConfirmHost();
});
test.afterEach(async () => {
  await launched.close();
  await removeFolder(launched.dataDir);
});

test('reads back account, role, principal, targets, document, script and risk: rules P6, U5', async () => {
  await start();
  const { page, answer } = await ask();
  expect(page.url()).toBe('app://confirm/');
  for (const text of [
    'INCIDENT',
    '本番',
    'payments-prod',
    '1111-2222-3333',
    'ap-northeast-1',
    readBack.principal,
    'i-0a7f3c91d2e84b605',
    'i-0c58e1b7740fd2a93',
    'AWS-RunShellScript',
    'systemctl --failed --no-pager',
    'Changes something',
    'このコマンドを 2 台のサーバーに送りますか？',
  ]) {
    await expect(page.getByText(text, { exact: false }).first()).toBeVisible();
  }
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await picture(page, 'confirm-light-en');
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await answer).toEqual({ accepted: false, typed: '' });
});

test('accept wakes only for the typed count, and Enter never sends: rules P6, U10', async () => {
  await start();
  const { page, answer } = await ask();
  const accept = page.getByRole('button', { name: 'Send to 2 servers' });
  await expect(accept).toBeDisabled();
  await page.getByLabel('Type the number of targets to send.').fill('3');
  await expect(accept).toBeDisabled();
  await page.getByLabel('Type the number of targets to send.').fill('２');
  await expect(accept).toBeEnabled();
  await page.getByLabel('Type the number of targets to send.').press('Enter');
  await accept.press('Enter');
  await expect(accept).toBeVisible();
  await accept.press('Space');
  expect(await answer).toEqual({ accepted: true, typed: '２' });
});

test('main refuses an accept whose text was not typed, whatever the page sends', async () => {
  await start();
  const { page, answer } = await ask();
  const reply = await page.evaluate(async () => {
    const api = window.api as unknown as {
      call: Record<string, (args: unknown) => Promise<{ value: { id: string } }>>;
    };
    const view = await api.call['confirm.view']?.({});
    const id = view?.value.id;
    return api.call['confirm.answer']?.({ id, accept: true, typed: '9' });
  });
  expect(reply).toMatchObject({ ok: false, error: { code: 'value-invalid' } });
  await pressEscape(page);
  expect(await answer).toEqual({ accepted: false, typed: '' });
});

test('closing the window is a no, and a second question waits for the first', async () => {
  await start();
  const first = await ask();
  const second = launched.app.evaluate((_electron, asked) => globalThis.ask(asked), readBack);
  expect(launched.app.windows()).toHaveLength(2);
  const opened = launched.app.waitForEvent('window');
  await first.page.close();
  expect(await first.answer).toEqual({ accepted: false, typed: '' });
  const page = await opened;
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await second).toEqual({ accepted: false, typed: '' });
});

test('a drill in Japanese and dark has its own band and both languages', async () => {
  await start({ lang: 'ja', theme: 'dark' });
  const { page, answer } = await ask({ mode: 'drill', risk: 'destroy' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.getByText('訓練')).toBeVisible();
  await expect(page.getByText('Send this command to 2 servers?')).toBeVisible();
  await expect(page.getByText('破壊します')).toBeVisible();
  await picture(page, 'confirm-drill-dark-ja');
  await pressEscape(page);
  expect(await answer).toEqual({ accepted: false, typed: '' });
});

test('hidden and direction-turning characters in a script are written out', async () => {
  await start({ lang: 'en', theme: 'light' });
  const { page, answer } = await ask({
    script: ['echo safe \u202e# ylno daer', '<img src=x onerror=alert(1)>'],
    document: { name: 'AWS-RunShellScript', sha256: 'a'.repeat(64) },
    type: { what: 'reason', expected: '' },
  });
  await expect(page.getByText('⟨U+202E⟩')).toBeVisible();
  await expect(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
  await picture(page, 'confirm-reason-en');
  await page.getByLabel('Nothing can be recorded now. Type a reason.').fill('disk is full');
  await page.getByRole('button', { name: 'Send to 2 servers' }).click();
  expect(await answer).toEqual({ accepted: true, typed: 'disk is full' });
});

for (const lang of ['en', 'ja'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the confirm window (${lang}, ${theme})`, async () => {
      await start({ lang, theme });
      const { page, answer } = await ask({ risk: 'destroy' });
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: typeof axe }).axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        }),
      );
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      await pressEscape(page);
      await answer;
    });
  }
}
