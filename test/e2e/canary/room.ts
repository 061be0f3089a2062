import { expect } from '@playwright/test';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Args, Call, Value } from '../../../main/contract/calls.ts';
import { createVaultCrypto } from '../../../main/adapters/vault/crypto.ts';
import { createVaultFiles } from '../../../main/adapters/vault/vault-files.ts';
import { fromBase64 } from '../../../main/core/journal/bytes.ts';
import { createVault } from '../../../main/core/vault/vault.ts';
import { noKeychain, vaultPorts } from '../../fakes/vault.ts';
import { freshFolder, launchApp, removeFolder, type LaunchedApp } from '../app.ts';
import { PASSPHRASE } from '../vault/person.ts';
import { leaksBelow, leaksIn, leaksSent, type Planted } from './leaks.ts';
import { sentBy, spyOnMain } from './spy.ts';

type Page = LaunchedApp['page'];

/** An app with a home of its own, so that whatever it writes anywhere is found. */
export interface Room {
  readonly launched: LaunchedApp;
  /** Holds userData, home, temporary files and exports. */
  readonly root: string;
  readonly data: string;
  readonly exports: string;
  clear(): Promise<void>;
}

/** @param prepare writes what belongs in userData before the app starts */
export async function openRoom(prepare: (data: string) => void): Promise<Room> {
  const root = await freshFolder();
  const folder = (name: string): string => {
    mkdirSync(join(root, name), { recursive: true });
    return join(root, name);
  };
  const data = folder('data');
  prepare(data);
  const exports = folder('exports');
  const env = { HOME: folder('home'), TMPDIR: folder('tmp'), XDG_CONFIG_HOME: folder('config') };
  const launched = await launchApp({
    dataDir: data,
    env: { ...env, XDG_CACHE_HOME: folder('cache'), XDG_DATA_HOME: folder('share') },
  });
  await spyOnMain(launched.app);
  await launched.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, exports);
  const clear = async (): Promise<void> => {
    await launched.close().catch(() => undefined);
    await removeFolder(root);
  };
  return { launched, root, data, exports, clear };
}

/** Asks main as the window does, and takes no failure for an answer. */
export async function ask<C extends Call>(page: Page, call: C, args: Args<C>): Promise<Value<C>> {
  const reply = await page.evaluate(
    async ([name, given]) => window.api.call[name as 'app.view'](given as Args<'app.view'>),
    [call, args] as const,
  );
  if (!reply.ok) throw new Error(`${call}: ${JSON.stringify(reply.error)}`);
  return reply.value;
}

/** The mistakes people make at three in the morning: secrets in a note, in evidence, in a reason. */
export async function paste(page: Page, secrets: readonly string[]): Promise<void> {
  const text = secrets.map((secret) => `pasted: ${secret} !`).join('\n');
  await ask(page, 'note.add', { kind: 'note', text, openedAt: 0 });
  const base64 = secrets.map((secret) => Buffer.from(secret).toString('base64')).join(' ');
  await ask(page, 'note.add', { kind: 'note', text: base64, openedAt: 0 });
  const bytes = new TextEncoder().encode(`${text}\n${base64}\n`);
  const about = { name: 'pasted.txt', size: bytes.length, source: 'pasted', openedAt: 0 } as const;
  const refused = await page.evaluate(
    async ([given, list]) => {
      const { call } = window.api;
      const begun = await call['evidence.begin']({ ...given, treat: 'ask' });
      if (!begun.ok) return begun.error.code;
      const { id } = begun.value;
      const part = await call['evidence.chunk']({ id, at: 0, bytes: Uint8Array.from(list) });
      const end = part.ok ? await call['evidence.end']({ id }) : part;
      return end.ok ? 'taken' : end.error.code;
    },
    [about, [...bytes]] as const,
  );
  expect(refused, 'evidence that holds a secret').toBe('evidence-holds-secret');
  await page.evaluate(
    async ([given, list]) => {
      const { call } = window.api;
      const begun = await call['evidence.begin']({ ...given, treat: 'masked' });
      if (!begun.ok) throw new Error(begun.error.code);
      const { id } = begun.value;
      await call['evidence.chunk']({ id, at: 0, bytes: Uint8Array.from(list) });
      const end = await call['evidence.end']({ id });
      if (!end.ok) throw new Error(end.error.code);
    },
    [about, [...bytes]] as const,
  );
}

/** Writes the open log out as its reader would get it. */
export async function exportLog(
  { launched: { page }, exports }: Room,
  logId: string,
): Promise<void> {
  const wish = { logId, pdf: false } as const;
  await ask(page, 'export.choose-place', wish);
  expect(await ask(page, 'export.start', wish)).not.toBeNull();
  expect(readdirSync(exports)).toHaveLength(1);
}

/** Nothing planted may have left main yet: not to a window, a page, the output or the clipboard. */
export async function expectQuiet(room: Room, planted: readonly Planted[]): Promise<void> {
  const { app, page, output } = room.launched;
  const sent = await sentBy(app);
  expect(sent.filter(({ is }) => is === 'event').length).toBeGreaterThan(10);
  expect(sent.filter(({ is }) => is === 'reply').length).toBeGreaterThan(10);
  // The vault's own window is where a person comes to see a secret, on these two calls.
  const meant = ['secrets.view', 'secrets.reveal'];
  const others = sent.filter(
    ({ to, channel }) => !(to.startsWith('app://secrets/') && meant.includes(channel)),
  );
  expect(leaksSent(others, planted), 'sent to a window').toEqual([]);
  expect(leaksIn(Buffer.from(await page.content()), planted), 'on the page').toEqual([]);
  expect(leaksIn(Buffer.from(output()), planted), 'in the output').toEqual([]);
  const board = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(leaksIn(Buffer.from(board), planted), 'in the clipboard').toEqual([]);
}

/** Both kinds of process die without a chance to tidy up. */
export async function crashAll({ app }: LaunchedApp): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows())
      window.webContents.forcefullyCrashRenderer();
  });
  const gone = app.waitForEvent('close', { timeout: 30_000 });
  void app.evaluate(() => process.crash()).catch(() => undefined);
  await gone;
}

/** Nothing planted is in any file the app wrote, but for those it is meant to be in, or in its output. */
export function expectClean(
  { root, launched }: Room,
  planted: readonly Planted[],
  own: (path: string) => boolean = () => false,
): void {
  const leaks = leaksBelow(root, planted).filter((leak) => !own(leak));
  expect(leaks, 'in a file').toEqual([]);
  expect(leaksIn(Buffer.from(launched.output()), planted), 'in the output').toEqual([]);
}

/** Seeds and keys as they lie in the vault: random, so they are known only from there. */
export async function inVault(data: string): Promise<readonly Planted[]> {
  const files = createVaultFiles(data, () => 0);
  const vault = createVault({ ...vaultPorts(files, noKeychain), crypto: createVaultCrypto() });
  const opened = await vault.unlock({ by: 'pass', passphrase: PASSPHRASE });
  if (!opened.ok) throw new Error(opened.error.code);
  const state = vault.state();
  if (state.is !== 'unlocked') throw new Error(state.is);
  return state.facts.flatMap(({ id, kind }) => {
    const secret = vault.secret(id);
    if (!secret.ok) throw new Error(secret.error.code);
    if (kind === 'break-glass-key') return [];
    const bytes = fromBase64(secret.value);
    return [{ name: kind, secret: bytes ?? secret.value }];
  });
}
