import { expect, test, type Page } from '@playwright/test';
import { join } from 'node:path';
import { startRange, type Range } from '../../main/range/start.ts';
import { freshFolder, launchApp, removeFolder, type LaunchedApp } from './app.ts';
import { writeKit } from './incident/kit.ts';
import { startIncident } from './incident/start.ts';
import { recordsOf } from './leaving/left-log.ts';
import { runOf, viewOf } from './story/responder.ts';
import { pattern, wordsOf, type Lang } from './story/words.ts';
import {
  openUploads,
  pressKeyOn,
  targetOf,
  typeKeys,
  uploaderOf,
  writeNote,
  writeTargets,
} from './uploads/person.ts';

/** A checkpoint of an open log is made for uploads at most every 15 s. */
const NEWS = { timeout: 40_000 };

let range: Range;
let dataDir: string;
let launched: LaunchedApp | undefined;

test.beforeEach(async () => {
  range = await startRange({ world: 'sso-outage' });
  dataDir = await freshFolder();
});
test.afterEach(async () => {
  await launched?.close().catch(() => undefined);
  launched = undefined;
  await removeFolder(dataDir);
  await range.close();
});

async function start(lang: Lang): Promise<Page> {
  launched = await launchApp({ dataDir, lang });
  await launched.page.getByRole('navigation').waitFor();
  return launched.page;
}

async function crash(): Promise<void> {
  const gone = launched?.app.waitForEvent('close');
  void launched?.app.evaluate(() => process.crash()).catch(() => undefined);
  await gone;
  launched = undefined;
}

async function startDrill(page: Page): Promise<string> {
  await page.keyboard.press('Control+1');
  for (const key of ['s', 's', 'o', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await viewOf(page)).run?.mode).toBe('drill');
  return (await runOf(page)).logId;
}

const keysOf = (logId: string): readonly string[] =>
  range.buckets.keys(uploaderOf(range, 'drill').bucket).filter((key) => key.includes(logId));

for (const lang of ['en', 'ja'] as const) {
  test(`${lang}: set up, paused, expired and after a crash, with the keyboard alone`, async () => {
    test.setTimeout(240_000);
    const words = wordsOf(lang);
    let page = await start(lang);
    await openUploads(page, lang);
    await expect(page.getByRole('heading', { name: words.uploads.none })).toBeVisible();

    // Drills and incidents in one place: not used, and said where.
    const reload = page.getByRole('button', { name: words.uploads.reload });
    writeTargets(dataDir, range, 'pasted', { drill: 'breakglass', incident: 'breakglass/all' });
    await pressKeyOn(page, reload);
    await expect(page.getByRole('alert')).toContainText(/uploads\.yaml:\d+:\d+/);
    await expect(targetOf(page, 'drill')).toHaveCount(0);
    writeTargets(dataDir, range, 'pasted', { drill: 'breakglass', incident: 'incidents' });
    await pressKeyOn(page, reload);
    await expect(targetOf(page, 'drill')).toBeVisible();

    const logId = await startDrill(page);
    await openUploads(page, lang);
    const state = (is: keyof typeof words.uploads.state) =>
      targetOf(page, 'drill').getByText(words.uploads.state[is], { exact: true });
    await expect(targetOf(page, 'drill').getByLabel(words.uploads.keyId)).toBeVisible(NEWS);
    expect(keysOf(logId)).toEqual([]);
    await typeKeys(page, lang, range);
    await expect(state('done')).toBeVisible(NEWS);
    expect(keysOf(logId).some((key) => key.includes(`/drills/${logId}/cp/`))).toBe(true);
    const anchored = targetOf(page, 'drill').getByText(words.uploads.anchored);
    await expect(anchored).toBeVisible();
    expect(range.calls.some(({ action }) => action === 's3:PutObject')).toBe(true);

    // Paused, nothing goes; let on, it does, until the credentials expire.
    await pressKeyOn(page, page.getByRole('button', { name: words.uploads.pauseAll }));
    await expect(state('paused')).toBeVisible();
    const there = keysOf(logId).length;
    await writeNote(page, 'while paused');
    const expired = { action: 's3:PutObject', code: 'ExpiredToken', status: 400, times: 1 };
    await range.setFaults({ refused: [expired] });
    await pressKeyOn(page, page.getByRole('button', { name: words.uploads.goOnAll }));
    const { happened } = words.failure['upload-credentials-expired'];
    await expect(targetOf(page, 'drill').getByText(happened)).toBeVisible(NEWS);
    expect(keysOf(logId)).toHaveLength(there);

    // A crash in between: keys that were typed are gone with it, the log goes on, and so does the queue.
    await crash();
    page = await start(lang);
    await pressKeyOn(page, page.getByRole('button', { name: pattern(words.home.resumeButton) }));
    await expect.poll(async () => (await viewOf(page)).run?.log.state).toBe('recording');
    const resumed = (await runOf(page)).logId;
    await openUploads(page, lang);
    await expect(targetOf(page, 'drill').getByLabel(words.uploads.keyId)).toBeVisible(NEWS);
    await typeKeys(page, lang, range);
    await expect(state('done')).toBeVisible(NEWS);
    await expect.poll(() => keysOf(resumed).length, NEWS).toBeGreaterThan(0);
    await expect.poll(() => keysOf(logId).length, NEWS).toBeGreaterThan(there);
    const told = () => recordsOf(join(dataDir, 'drills', resumed)).map(({ type }) => type);
    await expect.poll(told, NEWS).toContain('upload');
    const records = recordsOf(join(dataDir, 'drills', resumed));
    const goesOn = records.findIndex(
      ({ type, data }) => type === 'run.start' && 'continues' in (data as object),
    );
    expect(goesOn).toBeGreaterThan(-1);
    expect(records.findIndex(({ type }, at) => at > goesOn && type === 'upload')).toBeGreaterThan(
      0,
    );
    for (const key of range.buckets.keys(uploaderOf(range, 'drill').bucket)) {
      expect(range.buckets.versions(uploaderOf(range, 'drill').bucket, key)).toHaveLength(1);
      expect(key).toContain('/drills/');
    }
  });
}

test('each mode goes to its own place and with its own key, and never the other way', async () => {
  test.setTimeout(180_000);
  writeKit(dataDir, range, { endpoints: true });
  writeTargets(dataDir, range, 'file', { drill: 'training', incident: 'breakglass' });
  const page = await start('en');
  await startIncident({ app: launched!.app, page, lang: 'en' });
  const incident = (await runOf(page)).logId;
  await openUploads(page, 'en');
  const done = wordsOf('en').uploads.state.done;
  await expect(targetOf(page, 'incident').getByText(done, { exact: true })).toBeVisible(NEWS);
  await expect(targetOf(page, 'drill').getByText(incident.slice(0, 8))).toHaveCount(0);
  expect(keysOf(incident).length).toBeGreaterThan(0);
  for (const key of keysOf(incident)) expect(key).toContain(`breakglass/logs/${incident}/`);
  // A bucket on this very computer vouches for no incident.
  const { anchored } = wordsOf('en').uploads;
  await expect(targetOf(page, 'incident').getByText(anchored)).toHaveCount(0);
  const { arn } = uploaderOf(range, 'incident');
  const puts = range.calls.filter(({ action }) => action === 's3:PutObject');
  expect(puts.length).toBeGreaterThan(0);
  expect(new Set(puts.map(({ principal }) => principal))).toEqual(new Set([arn]));
});
