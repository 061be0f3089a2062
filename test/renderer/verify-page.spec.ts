import { expect, test, type Page } from '@playwright/test';
import axe from 'axe-core';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { verify } from '../../main/headless/verify.ts';
import { buildOneFilePage, verifyPage } from '../../tools/build/one-file-page.ts';
import { spoiledBundles, type Spoiled } from '../fakes/spoiled-bundles.ts';

let built = '';
let file = '';
let bundles: readonly Spoiled[] = [];

test.beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'breakglass-verify-page-'));
  file = join(built, 'verify.html');
  await buildOneFilePage(verifyPage, file);
  bundles = spoiledBundles();
});

test.beforeEach(() => {
  test.setTimeout(90_000);
});

test.afterAll(async () => {
  await rm(built, { recursive: true, force: true });
});

/** The page as an auditor has it: from a disk, with no network. Answers what it tried to reach or said wrong. */
async function open(page: Page): Promise<readonly string[]> {
  const wrong: string[] = [];
  await page.context().setOffline(true);
  page.on('request', (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) wrong.push(request.url());
  });
  page.on('console', (said) => {
    if (said.type() === 'error') wrong.push(said.text());
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  await page.goto(pathToFileURL(file).href);
  return wrong;
}

async function inNode({ folder, trust, quick }: Spoiled): Promise<unknown> {
  const args = [folder, '--json', ...(quick === true ? ['--quick'] : [])];
  if (trust) {
    const path = join(built, 'trust.json');
    writeFileSync(path, JSON.stringify(trust));
    args.push('--trust', path);
  }
  let out = '';
  await verify(args, { out: (text) => (out += text), error: (text) => (out += text) });
  return JSON.parse(out);
}

async function inPage(page: Page, { folder, trust, quick }: Spoiled): Promise<unknown> {
  if (trust) await page.getByLabel('What you know from elsewhere').fill(JSON.stringify(trust));
  if (quick === true) await page.getByLabel('Quick check').check();
  await page.getByLabel('Choose folder…').setInputFiles(folder);
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the result (JSON)' }).click();
  return JSON.parse(readFileSync(await (await saved).path(), 'utf8'));
}

test('every verdict is the one the verifier for Node gives, word for word', async ({ page }) => {
  for (const one of bundles) {
    const wrong = await open(page);
    const expected = await inNode(one);
    expect((expected as { verdict: string }).verdict, one.name).toBe(one.verdict);
    expect(await inPage(page, one), one.name).toEqual(expected);
    expect(wrong, one.name).toEqual([]);
  }
  expect(new Set(bundles.map(({ verdict }) => verdict)).size).toBe(8);
});

test('shows the record a finding names, and no name as markup', async ({ page }) => {
  await open(page);
  const gone = bundles.find(({ name }) => name === 'an attachment gone');
  await page.getByLabel('Choose folder…').setInputFiles(gone?.folder ?? '');
  await page.getByRole('button', { name: 'Show record 3' }).click();
  await expect(page.locator('pre')).toContainText('"seq": 3');
  await expect(page.locator('pre')).toContainText('⟨U+202E⟩gnp.exe');
  await page.getByRole('button', { name: 'Hide record' }).click();
  await expect(page.locator('pre')).toHaveCount(0);
});

test('a wrong trust entry and a folder that is no log are told, and nothing is judged', async ({
  page,
}) => {
  await open(page);
  await page.getByLabel('What you know from elsewhere').fill('3 @ nonsense');
  await page.getByLabel('Choose folder…').setInputFiles(bundles[0]?.folder ?? '');
  await expect(page.getByRole('status')).toContainText('"shortCodes"[0]');
  await page.getByLabel('What you know from elsewhere').fill('');
  await page.getByLabel('Choose folder…').setInputFiles(built);
  await expect(page.getByRole('status')).toContainText('neither a log nor an exported folder');
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(0);
});

test('is used by keyboard alone, in both languages', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ログの検証');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await page.getByLabel('フォルダーを選ぶ…').setInputFiles(bundles[0]?.folder ?? '');
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('改変なし・裏付けなし');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`is accessible, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await open(page);
    const gone = bundles.find(({ name }) => name === 'an attachment gone');
    await page.getByLabel('Choose folder…').setInputFiles(gone?.folder ?? '');
    await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
    const debug = await page.context().newCDPSession(page);
    await debug.send('Runtime.evaluate', { expression: axe.source });
    const found = await page.evaluate(async () => {
      const engine = (globalThis as unknown as { axe: typeof axe }).axe;
      const { violations } = await engine.run(document);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((one) => one.html).join()}`);
    });
    expect(found).toEqual([]);
  });
}
