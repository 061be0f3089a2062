import { expect, test } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { startRange, type Range } from '../../main/range/start.ts';
import { namedForms } from '../fakes/leak-forms.ts';
import { leaksBelow, leaksIn, leaksSent, type Planted } from './canary/leaks.ts';
import {
  ask,
  crashAll,
  expectClean,
  expectQuiet,
  exportLog,
  inVault,
  openRoom,
  paste,
  type Room,
} from './canary/room.ts';
import { sentBy, tokensShown, usedBy } from './canary/spy.ts';
import { writeKit } from './incident/kit.ts';
import { startIncident, typeKey } from './incident/start.ts';
import {
  confirm,
  press,
  runOf,
  stepOf,
  takeStep,
  viewOf,
  walkTo,
  type Responder,
} from './story/responder.ts';
import { wordsOf } from './story/words.ts';
import { button, closes, makeVault, opens, PASSPHRASE } from './vault/person.ts';

const words = wordsOf('en');

/** The secrets of both stories are in memory only: in no file, message, page, output or clipboard. */
test('fault 31: secrets of an incident, typed, issued or stored, are nowhere but in memory', async () => {
  test.setTimeout(240_000);
  const range = await startRange({ world: 'sso-outage' });
  const shown = tokensShown();
  const uploader = range.uploaders.find(({ mode }) => mode === 'incident');
  const room = await openRoom((data) => {
    writeKit(data, range, { endpoints: true, vault: true });
    writeFileSync(join(data, 'uploads.yaml'), uploadsFile(range));
  });
  const { launched, data } = room;
  const { page } = launched;
  const responder: Responder = { ...launched, lang: 'en' };
  try {
    const recovery = await makeVault(launched);
    await page.keyboard.press('Control+1');
    await startIncident(responder);
    const code = await signIn(responder, range);
    await press(page);
    await press(page);
    await ask(page, 'witness.key', { person: 'sato' });
    const { accessKeyId = '', secretAccessKey = '' } = uploader ?? {};
    const given = { accessKeyId, secretAccessKey, for: { upload: 'evidence' } };
    await ask(page, 'secret.submit', given);
    while (shown.tokens.size < 2) await takeStep(responder, await stepOf(page));

    const used = await usedBy(launched.app);
    const typed = [range.secretAccessKey, PASSPHRASE, recovery, secretAccessKey];
    const issued = [...shown.tokens, ...used.keys.filter((key) => !typed.includes(key))];
    expect(issued.length).toBeGreaterThanOrEqual(3);
    await paste(page, [...typed, recovery.replaceAll('-', ''), ...issued, code]);
    await reveal(room, range);
    await expect.poll(() => range.buckets.keys(uploader?.bucket ?? '').length).toBeGreaterThan(0);
    await exportLog(room, (await runOf(page)).logId);
    await page.keyboard.press('Control+Shift+K');
    await expect.poll(async () => (await viewOf(page)).vault.is).toBe('locked');

    const planted: Planted[] = [
      { name: 'secret key', secret: range.secretAccessKey },
      { name: 'passphrase', secret: PASSPHRASE },
      { name: 'recovery code', secret: recovery },
      { name: 'recovery code', secret: recovery.replaceAll('-', '') },
      { name: 'upload key', secret: secretAccessKey },
      { name: 'TOTP seed', secret: range.mfaSecretBase32 },
      { name: 'MFA code', secret: code },
      ...issued.map((secret) => ({ name: 'session secret', secret })),
      ...(await inVault(data)),
    ];
    expect(new Set(planted.map(({ name }) => name))).toContain('witness-key');
    expect(new Set(planted.map(({ name }) => name))).toContain('log-seed');
    await expectQuiet(room, planted);
    expect(uploaded(range, uploader?.bucket ?? '', planted), 'in a copy elsewhere').toEqual([]);
    await wouldBeHeard(room, planted);
    await crashAll(launched);
    expectClean(room, planted);
    wouldBeSeen(room, planted);
  } finally {
    shown.stop();
    await room.clear();
    await range.close();
  }
});

test('fault 31: secrets of a drill stay in memory and in the range’s own folder', async () => {
  test.setTimeout(240_000);
  const room = await openRoom(() => undefined);
  const { launched } = room;
  const { page } = launched;
  const responder: Responder = { ...launched, lang: 'en' };
  try {
    await ask(page, 'run.start', { playbook: 'PB-01', mode: 'drill', scenario: 'sso-outage' });
    await walkTo(responder, 'web-health');
    await takeStep(responder, await stepOf(page));
    const { keys, seeds, tokens } = await usedBy(launched.app);
    expect([keys.length >= 3, seeds.length >= 1, tokens.length >= 2]).toEqual([true, true, true]);
    await paste(page, [...keys, ...tokens]);
    const { logId } = await runOf(page);
    await exportLog(room, logId);
    const planted: Planted[] = [
      ...keys.map((secret) => ({ name: 'secret key', secret })),
      ...tokens.map((secret) => ({ name: 'session token', secret })),
      ...seeds.map((hex) => ({ name: 'TOTP seed', secret: Buffer.from(hex, 'hex') })),
    ];
    await expectQuiet(room, planted);
    await wouldBeHeard(room, planted);
    await crashAll(launched);
    // The range plays AWS, and remembers as AWS does which sessions it has issued.
    expectClean(room, planted, (leak) => leak.startsWith(join('data', 'ranges', logId)));
    wouldBeSeen(room, planted);
  } finally {
    await room.clear();
  }
});

function uploadsFile(range: Range): string {
  const uploader = range.uploaders.find(({ mode }) => mode === 'incident');
  const { region = '', bucket = '' } = uploader ?? {};
  const endpoint = range.endpoints.find((one) => one.region === region)?.endpoint ?? '';
  const target = { id: 'evidence', for: 'incident', kind: 's3', credentials: 'pasted' };
  const where = { bucket, region, endpoint, prefix: 'breakglass' };
  return stringify({ format: 'breakglass-uploads/1', targets: [{ ...target, ...where }] });
}

/** With the key as it stands in the safe, which the vault then keeps. Answers the MFA code that was typed. */
async function signIn(responder: Responder, range: Range): Promise<string> {
  const { page } = responder;
  await walkTo(responder, 'open/sign-in');
  await typeKey(responder, range);
  await button(page, words.vault.signIn.keep).click();
  await confirm(responder);
  await expect(page.getByText(words.vault.signIn.kept)).toBeVisible();
  const { code } = range.practiceCode();
  await page.getByLabel(words.signIn.code.label).fill(code);
  await page.getByRole('button', { name: words.signIn.code.submit }).click();
  await expect(page.getByRole('heading', { name: words.signIn.roles.title })).toBeVisible();
  return code;
}

/** Looks at the stored key and copies it; the lock that follows takes it out of the clipboard. */
async function reveal({ launched }: Room, range: Range): Promise<void> {
  const { page, app } = launched;
  await page.keyboard.press('Control+5');
  const shown = await opens(launched, () => button(page, `Show… ${range.user}`).click());
  await button(shown, 'Hold to show').hover();
  await shown.mouse.down();
  await expect(shown.locator('.secret')).toContainText(range.secretAccessKey);
  await shown.mouse.up();
  await button(shown, 'Copy for 30 seconds').click();
  const board = (): Promise<string> => app.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(board).toBe(range.secretAccessKey);
  await closes(shown, () => shown.keyboard.press('Escape'));
}

function uploaded(range: Range, bucket: string, planted: readonly Planted[]): readonly string[] {
  return range.buckets
    .keys(bucket)
    .flatMap((key) =>
      range.buckets.versions(bucket, key).flatMap(({ body }) => leaksIn(body, planted)),
    );
}

/** The other half of the proof: a message with any of these in it is one the trace finds. */
async function wouldBeHeard(
  { launched: { app } }: Room,
  planted: readonly Planted[],
): Promise<void> {
  const parts = planted.map(({ secret }) => (typeof secret === 'string' ? secret : [...secret]));
  await app.evaluate(({ BrowserWindow }, all) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    for (const [at, part] of all.entries()) {
      const secret = typeof part === 'string' ? part : Uint8Array.from(part);
      contents?.send(`planted-${String(at)}`, { deep: [secret] });
    }
  }, parts);
  const leaks = leaksSent(await sentBy(app), planted);
  for (const [at, { name, secret }] of planted.entries()) {
    const form = typeof secret === 'string' ? 'raw' : 'hex';
    expect(leaks).toContain(`planted-${String(at)} to app://bundle/ ${name}: ${form}`);
  }
}

/** And so is a file that holds any of them in any form. */
function wouldBeSeen({ root, data }: Room, planted: readonly Planted[]): void {
  for (const { name, secret } of planted) {
    for (const { form, bytes } of namedForms(secret)) {
      if (/^\d{6}$/.test(String(secret)) && form !== 'raw') continue;
      expect(leaksIn(bytes, [{ name, secret }])).toContain(`${name}: ${form}`);
    }
  }
  const raw = planted.flatMap(({ secret }) => [Buffer.from(secret), Buffer.from('\n')]);
  writeFileSync(join(data, 'planted'), Buffer.concat(raw));
  const found = planted.map(({ name }) => `${join('data', 'planted')} ${name}: raw`);
  expect(leaksBelow(root, planted)).toEqual(expect.arrayContaining(found));
}
