import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../main/core/journal/payload.ts';
import { startRange, type Range } from '../../main/range/start.ts';
import { freshFolder, launchApp, removeFolder } from './app.ts';
import { writeKit } from './incident/kit.ts';
import { accept, chord, keysTo, keysToEnd, on, readBack } from './lane-a/keys.ts';
import { keepsFocus, reach } from './lane-a/ring.ts';
import { stubBrowser } from './lane-a/stub-browser.ts';
import { runOf, stepOf, viewOf, type Responder } from './story/responder.ts';
import { pattern, wordsOf } from './story/words.ts';

const ID = '0b5c5a3e-1f7e-4c0a-9f2d-3a8a8f1b2c3d';
/** Each language in one of the two: what has the focus is seen in both. */
const THEMES = { en: 'light', ja: 'dark' } as const;
const ACCEPT = { en: 'Copy the line', ja: '行をコピーする' } as const;

for (const lang of ['en', 'ja'] as const) {
  test(`an incident in the browser, without a key and without the pointer (${lang})`, async () => {
    test.setTimeout(120_000);
    const dataDir = await freshFolder();
    const range = await startRange({ world: 'sso-outage' });
    writeKit(dataDir, range, { endpoints: false });
    const stub = stubBrowser(join(dataDir, 'stub'));
    const launched = await launchApp({ dataDir, lang, env: { PATH: stub.path } });
    const responder: Responder = { ...launched, lang };
    const { page, app } = launched;
    const words = wordsOf(lang).browser;
    await app.evaluate(({ shell }) => {
      shell.openExternal = () => Promise.resolve();
    });
    try {
      await expect(page.getByLabel(wordsOf(lang).home.search)).toBeFocused();
      const theme = THEMES[lang];
      await page.evaluate((to) => window.api.call['settings.change']({ theme: to }), theme);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await page.keyboard.type('sso');
      await page.getByText('PB-01').first().waitFor();
      await page.keyboard.press('Enter');
      const start = page.getByRole('button', { name: wordsOf(lang).reader.startIncident });
      await on(start, 'Enter');
      await expect.poll(async () => (await viewOf(page)).run?.mode).toBe('incident');

      await keysTo(responder, 'open/sign-in', () => Promise.resolve(false));
      await signIn(responder, range, stub.opened);

      const role = async (id: string): Promise<void> => {
        const account = accountOf(range, id);
        await chord(page);
        await expect.poll(() => stub.opened().at(-1)).toContain(`account=${account}`);
        await expect(page.getByLabel(pattern(words.readBack.digits))).toBeFocused();
        await readBack(responder, account.slice(-4));
        await expect.poll(async () => (await stepOf(page)).state).toBe('done');
        await chord(page);
      };
      await keysTo(responder, 'web-health', async ({ detail }) => {
        if (detail.kind !== 'assume-role') return false;
        await role(detail.role.id);
        return true;
      });

      await chord(page);
      await accept(responder, ACCEPT[lang]);
      await expect(page.getByLabel(words.work.commandId)).toBeVisible();
      const line = await app.evaluate(({ clipboard }) => clipboard.readText());
      expect(line).toMatch(/^aws ssm send-command --region ap-northeast-1 /);
      await reach(page, page.getByLabel(words.work.commandId));
      await page.keyboard.type(ID);
      await on(page.getByRole('radio', { name: words.work.ok }), 'Space');
      await reach(page, page.getByLabel(words.work.output));
      await page.keyboard.type('active, health 200');
      await chord(page);
      await expect.poll(async () => (await stepOf(page)).path).toBe('web-servers');

      await keysToEnd(responder, async (step) => {
        if (step.detail.kind === 'assume-role') {
          await role(step.detail.role.id);
          return true;
        }
        if (step.path.endsWith('/end-sessions')) {
          await page.keyboard.press('Control+Shift+L');
          const dialog = page.getByRole('dialog');
          await on(dialog.getByRole('button', { name: wordsOf(lang).dock.endAll }), 'Enter');
          await expect(dialog).toBeHidden();
          await keepsFocus(page);
          return false;
        }
        if (step.detail.kind !== 'revoke-each') return false;
        await endEach(responder, role);
        return true;
      });

      const { logId } = await runOf(page);
      await chord(page);
      await expect.poll(async () => (await viewOf(page)).run?.phase).toBe('closed');
      await keepsFocus(page);
      expect(range.calls).toEqual([]);
      await launched.close();
      check(recordsOf(dataDir, logId), line);
      expect(readdirSync(dataDir)).not.toContain('browser');
    } finally {
      await launched.close().catch(() => undefined);
      await range.close();
      await removeFolder(dataDir);
    }
  });
}

/** Each role that was used: its line is copied, and what became of it told, until none is left. */
async function endEach(responder: Responder, role: (id: string) => Promise<void>): Promise<void> {
  const { page, lang } = responder;
  const { work } = wordsOf(lang).browser;
  for (;;) {
    const { detail, laneA } = await stepOf(page);
    if (detail.kind !== 'revoke-each') return;
    if (laneA?.needs === 'role') {
      await role(laneA.role?.id ?? '');
      continue;
    }
    await chord(page);
    await accept(responder, ACCEPT[lang]);
    await on(page.getByRole('radio', { name: work.ok }), 'Space');
    await chord(page);
    await expect.poll(async () => (await stepOf(page)).detail).not.toEqual(detail);
  }
}

/** The browser first; digits of another account are caught; the right ones sign in. */
async function signIn(
  responder: Responder,
  range: Range,
  opened: () => readonly string[],
): Promise<void> {
  const { page, lang } = responder;
  const words = wordsOf(lang);
  await chord(page);
  await expect(page.getByRole('heading', { name: words.browser.way.title })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: words.browser.title })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(opened).toEqual([`https://${range.account}.signin.aws.amazon.com/console`]);
  const wrong = String((Number(range.account.slice(-4)) + 1) % 10_000).padStart(4, '0');
  const told = page.getByText(words.browser.open.clean);
  await expect(told).toBeVisible();
  await readBack(responder, wrong);
  await expect(page.getByText(words.failure['wrong-account'].happened)).toBeVisible();
  await chord(page);
  await expect.poll(() => opened().length).toBe(2);
  await expect(told).toBeVisible();
  await readBack(responder, range.account.slice(-4));
  await expect(page.getByRole('heading', { name: words.browser.signedIn })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await viewOf(page)).signIn).toBeUndefined();
  await chord(page);
  // Main has moved on before the walk reads where it is: under load it can be slower than that read.
  await expect.poll(async () => (await stepOf(page)).path).not.toBe('open/sign-in');
}

function accountOf(range: Range, role: string): string {
  return range.world.accounts.find(({ roles }) => roles.some(({ id }) => id === role))?.id ?? '';
}

function recordsOf(dataDir: string, logId: string): readonly Entry[] {
  const folder = join(dataDir, 'logs', logId);
  return readdirSync(folder)
    .filter((name) => name.startsWith('seg-'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'))
    .map((text) => JSON.parse(text) as Entry);
}

/** Each act stands in the log before what came of it, by the person's word, and no key anywhere. */
function check(records: readonly Entry[], line: string): void {
  const intents = records.flatMap((one) => (one.type === 'intent' ? [one.data] : []));
  expect(intents.slice(0, 2).map(({ call }) => call)).toEqual([
    'signin:ConsoleLogin',
    'signin:ConsoleLogin',
  ]);
  const command = intents.find(({ call }) => call === 'ssm:SendCommand');
  expect(command).toMatchObject({ lane: 'console', path: 'web-health' });
  expect(line).toContain(command?.comment);
  const outcomes = records.flatMap((one) => (one.type === 'outcome' ? [one.data] : []));
  expect(outcomes[0]).toMatchObject({ status: 'failed', code: 'wrong-account', by: 'person' });
  expect(outcomes.find(({ id }) => id === command?.id)).toMatchObject({
    status: 'ok',
    commandId: ID,
  });
  for (const { id } of outcomes) {
    const at = (type: string): number =>
      records.findIndex((one) => one.type === type && 'id' in one.data && one.data.id === id);
    expect(at('intent')).toBeLessThan(at('outcome'));
  }
  const sessions = records.flatMap((one) => (one.type === 'session.start' ? [one.data] : []));
  expect(new Set(sessions.map(({ kind }) => kind))).toEqual(new Set(['console']));
  expect(records.some(({ type }) => type === 'secret.reveal')).toBe(false);
  const ended = records.filter(({ type }) => type === 'session.end');
  expect(ended).toHaveLength(sessions.length);
}
