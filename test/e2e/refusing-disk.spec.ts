import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { startRange } from '../../main/range/start.ts';
import { freshFolder, launchApp, removeFolder, type LaunchedApp } from './app.ts';
import { writeKit } from './incident/kit.ts';
import { startIncident } from './incident/start.ts';
import { logFolder, recordsOf, verdictOf } from './leaving/left-log.ts';
import { runOf, stepOf, takeStep, type Responder } from './story/responder.ts';
import { wordsOf } from './story/words.ts';
import { skipUnless } from './skip-with-reason.ts';

const words = wordsOf('en');

let dataDir: string;
let logs: string;
let mounted = false;
let launched: LaunchedApp | undefined;

test.beforeEach(async () => {
  dataDir = await freshFolder();
  logs = join(dataDir, 'logs');
  mkdirSync(logs);
  const range = await startRange({ world: 'sso-outage' });
  writeKit(dataDir, range, { endpoints: false });
  await range.close();
  const { status, stderr } = mount('-t', 'tmpfs', '-o', 'size=128k', 'none', logs);
  mounted = status === 0;
  skipUnless(mounted, `No small file system can be mounted here: ${stderr.trim()}`);
});
test.afterEach(async () => {
  await launched?.close().catch(() => undefined);
  launched = undefined;
  if (mounted) spawnSync('umount', ['--lazy', logs]);
  await removeFolder(dataDir);
});

function mount(...args: readonly string[]) {
  return spawnSync('mount', args, { encoding: 'utf8' });
}

/** Takes what is left of the disk, to the last byte. */
function fill(path: string): void {
  const file = openSync(path, 'a');
  try {
    for (let size = 4_096; size >= 1;) {
      try {
        writeSync(file, Buffer.alloc(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  } finally {
    closeSync(file);
  }
}

async function open(): Promise<Responder> {
  launched = await launchApp({ dataDir });
  return { ...launched, lang: 'en' };
}

/** One step on, as a person walks it. */
async function goOn(responder: Responder): Promise<void> {
  const before = await stepOf(responder.page);
  await takeStep(responder, before);
}

async function saysNotRecorded({ page }: Responder): Promise<void> {
  await expect(page.getByText(words.notice['not-recorded'])).toBeVisible();
  await expect(page.getByText(words.band.notRecorded, { exact: true }).first()).toBeVisible();
}

test('fault 3: a disk that fills up in an incident: told, gone on, and all of it recorded later', async () => {
  const responder = await open();
  const { page } = responder;
  await startIncident(responder);
  const { logId } = await runOf(page);
  const folder = logFolder(dataDir, logId);
  const filler = join(logs, 'filler');
  fill(filler);
  /* A page of the segment may have room yet: steps until none has. */
  for (let steps = 0; (await runOf(page)).log.state === 'recording'; steps += 1) {
    expect(steps).toBeLessThan(12);
    await goOn(responder);
  }
  await saysNotRecorded(responder);
  const onDisk = recordsOf(folder).length;
  await goOn(responder);
  await goOn(responder);
  expect(recordsOf(folder)).toHaveLength(onDisk);
  await saysNotRecorded(responder);

  rmSync(filler);
  await expect.poll(async () => (await runOf(page)).log.state).toBe('recording');
  await expect(page.getByText(words.notice['not-recorded'])).toHaveCount(0);
  const records = recordsOf(folder);
  const told = records.find(({ type }) => type === 'log.degraded');
  expect(told?.data).toMatchObject({ why: 'ENOSPC' });
  const { records: waited } = told?.data as { records: number };
  expect(waited).toBeGreaterThanOrEqual(3);
  expect(records.length).toBeGreaterThan(onDisk + waited);
  await launched?.close();
  expect(verdictOf(folder).verdict).toBe('VALID_WITH_RECOVERY');
});

/** An incident whose disk is full, with a step that could not be recorded; how many records it has. */
async function refused(): Promise<{ readonly folder: string; readonly onDisk: number }> {
  const responder = await open();
  const { page } = responder;
  await startIncident(responder);
  const { logId } = await runOf(page);
  fill(join(logs, 'filler'));
  for (let steps = 0; (await runOf(page)).log.state === 'recording'; steps += 1) {
    expect(steps).toBeLessThan(12);
    await goOn(responder);
  }
  const folder = logFolder(dataDir, logId);
  return { folder, onDisk: recordsOf(folder).length };
}

test('closing the window while records wait in memory asks first; staying loses nothing', async () => {
  const { folder, onDisk } = await refused();
  const app = launched?.app;
  if (!app) throw new Error('the app is not open');
  const opened = app.waitForEvent('window');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const question = await opened;
  await expect(question.getByRole('heading', { level: 1 })).toHaveText(
    /^\d+ records? (is|are) not on the disk yet\. Leave anyway\?$/,
  );
  await expect(question.getByText('ENOSPC')).toBeVisible();
  await expect(question.getByRole('button', { name: 'Stay' })).toBeFocused();
  await question.getByRole('button', { name: 'Stay' }).click();
  await expect.poll(() => app.windows().length).toBe(1);
  rmSync(join(logs, 'filler'));
  await expect.poll(() => recordsOf(folder).length).toBeGreaterThan(onDisk);
});

test('fault 26: SIGTERM while records wait in memory: gone within two seconds, nothing pretended', async () => {
  const { folder, onDisk } = await refused();
  const child = launched?.app.process();
  if (!child) throw new Error('the app is not open');
  let said = '';
  child.stderr?.on('data', (data: Buffer) => (said += data.toString()));
  const began = performance.now();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  expect(await gone).toBe(0);
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(said).toMatch(/\d+ records are not in the log: the disk refused them/);
  const records = recordsOf(folder);
  expect(records).toHaveLength(onDisk);
  expect(records.at(-1)?.type).not.toBe('log.close');
  expect(verdictOf(folder).verdict).toBe('VALID_UNANCHORED');
});

test('fault 5: a folder that is read-only when the incident begins: told, gone on, recorded later', async () => {
  expect(mount('-o', 'remount,ro', logs).status).toBe(0);
  const responder = await open();
  const { page } = responder;
  await startIncident(responder);
  await saysNotRecorded(responder);
  await goOn(responder);
  const { logId } = await runOf(page);
  expect(mount('-o', 'remount,rw', logs).status).toBe(0);
  await expect.poll(async () => (await runOf(page)).log.state).toBe('recording');
  const folder = logFolder(dataDir, logId);
  expect(recordsOf(folder).slice(0, 3)).toMatchObject([
    { type: 'log.open' },
    { type: 'log.degraded', data: { why: 'EROFS' } },
    { type: 'run.start' },
  ]);
  await launched?.close();
  expect(verdictOf(folder).verdict).toBe('VALID_WITH_RECOVERY');
});
