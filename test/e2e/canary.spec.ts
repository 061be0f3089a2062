import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { startRange } from '../../main/range/start.ts';
import { freshFolder, launchApp, removeFolder } from './app.ts';
import { writeKit } from './incident/kit.ts';
import { startIncident, typeKey } from './incident/start.ts';
import { press, runOf, viewOf, walkTo, type Responder } from './story/responder.ts';
import { wordsOf } from './story/words.ts';

/**
 * A planted secret: the secret key a responder types in an incident, and again by mistake into a
 * note. It must be in main's memory only: in no file, no log, no message to the window, no output.
 */
test('fault 31: a secret typed in an incident is nowhere but in memory', async () => {
  test.setTimeout(120_000);
  const dataDir = await freshFolder();
  const range = await startRange({ world: 'sso-outage' });
  writeKit(dataDir, range, { endpoints: true });
  const launched = await launchApp({ dataDir });
  const { page } = launched;
  const responder: Responder = { ...launched, lang: 'en' };
  const words = wordsOf('en');
  try {
    await collectViews(page);
    await startIncident(responder);
    await walkTo(responder, 'open/sign-in');
    await typeKey(responder, range);
    const code = range.practiceCode().code;
    await page.getByLabel(words.signIn.code.label).fill(code);
    await page.getByRole('button', { name: words.signIn.code.submit }).click();
    await expect(page.getByRole('heading', { name: words.signIn.roles.title })).toBeVisible();
    await press(page);

    // The mistake people make at three in the morning: the key, pasted into a note.
    await page.getByRole('button', { name: words.dock.addNote }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(`pasted by mistake: ${range.secretAccessKey} !`);
    await dialog.getByRole('button', { name: words.note.save }).click();
    await expect.poll(async () => (await runOf(page)).notes.length).toBe(1);

    const secrets = [range.secretAccessKey, ...encoded(range.secretAccessKey)];
    expect(range.calls.length).toBeGreaterThan(1);
    for (const secret of secrets) {
      expect(await seenByWindow(page, secret), 'in a message to the window').toBe(false);
      expect(await page.content(), 'on the page').not.toContain(secret);
      expect(launched.output(), 'in the output').not.toContain(secret);
    }
    await crashWindow(launched.app);
    const gone = launched.app.waitForEvent('close');
    void launched.app.evaluate(() => process.crash()).catch(() => undefined);
    await gone;
    expect(filesWith(dataDir, secrets), 'in a file').toEqual([]);
    expect(launched.output()).not.toContain(range.secretAccessKey);
  } finally {
    await launched.close().catch(() => undefined);
    await range.close();
    await removeFolder(dataDir);
  }
});

type Page = Responder['page'];

/** Keeps every message main sends, as the window gets it. */
async function collectViews(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kept: string[] = [];
    Object.assign(window, { kept });
    window.api.on('view', (view) => void kept.push(JSON.stringify(view)));
  });
}

async function seenByWindow(page: Page, secret: string): Promise<boolean> {
  const view = JSON.stringify(await viewOf(page));
  const kept = await page.evaluate(() => (window as unknown as { kept: string[] }).kept);
  expect(kept.length).toBeGreaterThan(5);
  return [...kept, view].some((message) => message.includes(secret));
}

async function crashWindow(app: Responder['app']): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows())
      window.webContents.forcefullyCrashRenderer();
  });
}

function encoded(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  return [
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('hex'),
    encodeURIComponent(secret),
  ];
}

function filesWith(folder: string, secrets: readonly string[]): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) return filesWith(path, secrets);
    if (!stat?.isFile()) return [];
    const bytes = readFileSync(path);
    const found = secrets.some(
      (secret) => bytes.includes(secret) || bytes.includes(Buffer.from(secret, 'utf16le')),
    );
    return found ? [path] : [];
  });
}
