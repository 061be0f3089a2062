import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeLog } from '../../main/headless/bench/written-log.ts';
import { buildOneFilePage, verifyPage } from '../../tools/build/one-file-page.ts';
import { bodyOf, createAuthority, putStamp } from '../fakes/authority.ts';
import { temporaryFolder } from '../fakes/log-disk.ts';
import { madeBundle } from '../fakes/made-bundle.ts';
import { madeLog } from '../fakes/made-log.ts';

let built = '';
let file = '';

test.beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'breakglass-verify-page-use-'));
  file = join(built, 'verify.html');
  await buildOneFilePage(verifyPage, file);
});

test.beforeEach(async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto(pathToFileURL(file).href);
});

test.afterAll(async () => {
  await rm(built, { recursive: true, force: true });
});

/** What a file manager hands over when a person lets go above the page. */
async function drop(page: Page, files: readonly string[]): Promise<void> {
  const box = await page.locator('#drop').boundingBox();
  if (!box) throw new Error('nowhere to drop');
  const debug = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const at = { x: box.x + 20, y: box.y + 20, data };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await debug.send('Input.dispatchDragEvent', { type, ...at });
  }
}

const verdict = (page: Page) => page.getByRole('heading', { level: 2 });

test('an exported folder that is dropped is verified', async ({ page }) => {
  await drop(page, [madeBundle([madeLog()])]);
  await expect(verdict(page)).toHaveText('Intact, not anchored');
});

test('the files of one log that are dropped are verified', async ({ page }) => {
  const { folder } = madeLog();
  const names = ['seg-000000000000.jsonl', 'checkpoints.txt', 'keys.txt'];
  await drop(
    page,
    names.map((name) => join(folder, name)),
  );
  await expect(verdict(page)).toHaveText('Intact, not anchored');
  await drop(page, [join(folder, 'keys.txt')]);
  await expect(page.getByRole('status')).toContainText('neither a log nor an exported folder');
  await expect(verdict(page)).toHaveCount(0);
});

test('a long verification shows how far it is, and is cancelled without a verdict', async ({
  page,
}) => {
  const folder = writeLog({
    root: temporaryFolder(),
    logId: '0190f3c2-7b1a-4c3e-9f00-0123456789ab',
    mode: 'drill',
    records: 60_000,
    openedAt: Date.UTC(2026, 10, 23, 18, 0, 0),
    say: (seq, text) => ({
      type: 'note',
      who: 'mika',
      data: { kind: 'note', text: text(`note ${String(seq)}`), openedAt: '2026-11-23T18:00:00Z' },
    }),
  });
  await page.getByLabel('Choose folder…').setInputFiles(folder);
  await expect(page.locator('#speed')).toHaveText(/[1-9][\d,]* records, [1-9][\d,]* per second/);
  expect(Number(await page.getByRole('progressbar').getAttribute('value'))).toBeLessThan(1);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('status')).toHaveText('Cancelled. Nothing was judged.');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(verdict(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Verify' })).toBeEnabled();
});

test('on paper there is the result, and nothing to press', async ({ page }) => {
  const made = madeLog();
  const trust = JSON.stringify({ checkpoints: [made.noteAt(5, 0)] });
  await page.getByLabel('What you know from elsewhere').fill(trust);
  await page.getByLabel('Choose folder…').setInputFiles(madeBundle([made]));
  await expect(verdict(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(verdict(page)).toBeVisible();
  await expect(page.getByText('up to record 4, 5 of 12 records')).toBeVisible();
  for (const one of ['#drop', '.bring', '.actions', 'footer']) {
    await expect(page.locator(one).first()).toBeHidden();
  }
  await expect(page.getByRole('button')).toHaveCount(0);
});

test('a time stamp is judged in the browser by the authority that is given', async ({ page }) => {
  const made = madeLog({ checkpointsAt: [6] });
  const authority = createAuthority();
  putStamp(made.folder, 6, authority.stamp(bodyOf(made, 6)));
  const bundle = madeBundle([made]);
  await page.getByLabel('Choose folder…').setInputFiles(bundle);
  await expect(page.getByText('is present, not judged')).toBeVisible();
  await page
    .getByLabel('What you know from elsewhere')
    .fill(JSON.stringify({ tsas: [authority.root] }));
  await page.getByRole('button', { name: 'Verify again' }).click();
  await expect(page.getByText(/record 5.*time-stamp of/).first()).toBeVisible();
});
