import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startRange, type Range } from '../../main/range/start.ts';
import { freshFolder, launchApp, removeFolder, type LaunchedApp } from './app.ts';
import { writeKit } from './incident/kit.ts';
import { chooseKey, startIncident, typeKey } from './incident/start.ts';
import { confirm, press, runOf, stepOf, walkTo, type Responder } from './story/responder.ts';
import { wordsOf } from './story/words.ts';
import { button, closes, makeVault, opens, PASSPHRASE } from './vault/person.ts';

const words = wordsOf('en');

interface Entry {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

let dataDir: string;
let range: Range;
test.beforeEach(async () => {
  dataDir = await freshFolder();
  range = await startRange({ world: 'sso-outage' });
});
test.afterEach(async () => {
  await range.close();
  await removeFolder(dataDir);
});

async function start(): Promise<LaunchedApp> {
  const launched = await launchApp({ dataDir });
  await launched.page.getByRole('navigation').waitFor();
  return launched;
}

/** The assistant, with the key as it stands in the safe proved. */
async function proveKey(launched: LaunchedApp): Promise<Responder> {
  const responder: Responder = { ...launched, lang: 'en' };
  await makeVault(launched);
  await launched.page.keyboard.press('Control+1');
  await startIncident(responder);
  await walkTo(responder, 'open/sign-in');
  await typeKey(responder, range);
  await expect(launched.page.getByLabel(words.signIn.code.label)).toBeVisible();
  return responder;
}

/** Everything the log on disk says, in order. */
function recordsOf(logId: string): readonly Entry[] {
  const folder = join(dataDir, 'logs', logId);
  return readdirSync(folder)
    .filter((name) => name.startsWith('seg-'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'))
    .map((line) => JSON.parse(line) as Entry);
}

test('a key kept at sign-in signs in after a restart, from the vault, and all of it is recorded', async () => {
  test.setTimeout(120_000);
  writeKit(dataDir, range, { endpoints: true, vault: true });
  const before = await start();
  const first = await proveKey(before);
  await button(before.page, words.vault.signIn.keep).click();
  await confirm(first);
  await expect(before.page.getByText(words.vault.signIn.kept)).toBeVisible();
  const { logId } = await runOf(first.page);
  const title = (await stepOf(first.page)).title.en;
  await before.close();

  const proved = range.calls.length;
  const after = await start();
  const { page } = after;
  try {
    await button(page, /^Resume/).click();
    await expect(page.getByRole('heading', { name: words.player.back.title })).toBeVisible();
    await press(page);
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await press(page);
    await chooseKey({ ...after, lang: 'en' });
    // Nobody has opened the vault yet: the assistant leads there, and holds no key.
    const use = button(page, words.vault.signIn.use);
    await expect(page.getByLabel(words.signIn.credential.secret)).toHaveValue('');
    const unlock = await opens(after, () => button(page, words.vault.signIn.unlock).click());
    await expect(use).toHaveCount(0);
    await unlock.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await closes(unlock, () => unlock.keyboard.press('Enter'));
    expect(range.calls).toHaveLength(proved);

    await use.click();
    await page.getByLabel(words.signIn.code.label).fill(range.practiceCode().code);
    await button(page, words.signIn.code.submit).click();
    await expect(page.getByRole('heading', { name: words.signIn.roles.title })).toBeVisible();

    const now = (await runOf(page)).logId;
    await expect.poll(() => recordsOf(now).map(({ type }) => type)).toContain('session.start');
    const kept = recordsOf(logId).filter(({ type }) => type === 'secret.reveal');
    expect(kept.map(({ data }) => data)).toEqual(
      expect.arrayContaining([{ name: range.user, to: 'vault' }]),
    );
    const records = recordsOf(now);
    const at = (type: string): number => records.findLastIndex((one) => one.type === type);
    expect(records[at('unlock')]?.data).toEqual({ what: 'vault', slot: 'pass' });
    expect(records[at('secret.reveal')]?.data).toEqual({ name: range.user, to: 'memory' });
    expect(at('unlock')).toBeLessThan(at('secret.reveal'));
    expect(at('secret.reveal')).toBeLessThan(at('session.start'));
    const text = readFileSync(join(dataDir, 'vault.json'), 'utf8');
    expect(text).not.toContain(range.secretAccessKey);
  } finally {
    await after.close().catch(() => undefined);
  }
});

test('without an exception in the kit the key cannot be kept, nor is that offered', async () => {
  writeKit(dataDir, range, { endpoints: true });
  const launched = await start();
  const { page } = launched;
  try {
    await proveKey(launched);
    await expect(button(page, words.vault.signIn.keep)).toHaveCount(0);
    const refused = await page.evaluate(() => window.api.call['vault.keep-key']({}));
    expect(refused).toMatchObject({ ok: false, error: { code: 'vault-not-allowed' } });
    await page.keyboard.press('Control+5');
    await expect(page.getByText(words.vault.addNone)).toBeVisible();
  } finally {
    await launched.close().catch(() => undefined);
  }
});
