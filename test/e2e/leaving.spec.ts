import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { freshFolder, launchApp, removeFolder, type LaunchedApp } from './app.ts';
import { startRange } from '../../main/range/start.ts';
import { writeKit } from './incident/kit.ts';
import { startIncident } from './incident/start.ts';
import {
  checkpointed,
  cutLastRecord,
  logFolder,
  recordsOf,
  verdictOf,
} from './leaving/left-log.ts';
import {
  confirm,
  press,
  runOf,
  stepOf,
  viewOf,
  walkTo,
  type Responder,
} from './story/responder.ts';
import { pattern, wordsOf } from './story/words.ts';

/** From the signal to the end of the process, milliseconds. */
const AT_MOST = 2_000;
const words = wordsOf('en');

type Leave = (launched: LaunchedApp) => unknown;
const signal =
  (name: NodeJS.Signals): Leave =>
  ({ app }) =>
    app.process().kill(name);

const WAYS: Readonly<Record<string, Leave>> = {
  SIGTERM: signal('SIGTERM'),
  SIGINT: signal('SIGINT'),
  SIGHUP: signal('SIGHUP'),
  'the window closed': ({ app }) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
  'the end of the session': ({ app }) =>
    app.evaluate(({ powerMonitor }) => powerMonitor.emit('shutdown', { preventDefault() {} })),
};

let dataDir: string;
let launched: LaunchedApp | undefined;
test.beforeEach(async () => {
  dataDir = await freshFolder();
  const range = await startRange({ world: 'sso-outage' });
  writeKit(dataDir, range, { endpoints: false });
  await range.close();
});
test.afterEach(async () => {
  await launched?.close().catch(() => undefined);
  launched = undefined;
  await removeFolder(dataDir);
});

/** The app with an incident begun in it. */
async function inIncident(): Promise<Responder & LaunchedApp & { readonly logId: string }> {
  launched = await launchApp({ dataDir });
  const responder = { ...launched, lang: 'en' as const };
  await startIncident(responder);
  return { ...responder, logId: (await runOf(launched.page)).logId };
}

/** Leaves so; answers how long that took and how the process ended. */
async function left(
  { app }: LaunchedApp,
  leave: () => unknown,
): Promise<{ readonly ms: number; readonly code: number | null; readonly signal: string | null }> {
  const child = app.process();
  const began = performance.now();
  const gone = new Promise<{ ms: number; code: number | null; signal: string | null }>((settle) => {
    child.once('exit', (code, by) => settle({ ms: performance.now() - began, code, signal: by }));
  });
  void Promise.resolve(leave()).catch(() => undefined);
  return gone;
}

for (const [name, leave] of Object.entries(WAYS)) {
  test(`fault 26: ${name} in an incident: signed, closed and gone within two seconds`, async () => {
    const incident = await inIncident();
    const { ms, code, signal: by } = await left(incident, () => leave(incident));
    console.log(`${name}: left after ${ms.toFixed(0)} ms`);
    expect([code, by]).toEqual([0, null]);
    expect(ms).toBeLessThan(AT_MOST);

    const folder = logFolder(dataDir, incident.logId);
    const records = recordsOf(folder);
    expect(records.at(-1)).toMatchObject({ type: 'log.close', data: { why: 'quit' } });
    expect(checkpointed(folder)).toBe(records.length);
    expect(verdictOf(folder)).toMatchObject({ verdict: 'VALID_UNANCHORED' });
  });
}

test('fault 26: a page that hangs does not hold the end back', async () => {
  const incident = await inIncident();
  const { app } = incident;
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  if (pid === undefined || pid < 2) throw new Error('the page has no process');
  process.kill(pid, 'SIGSTOP');
  try {
    const { ms } = await left(incident, () => app.process().kill('SIGTERM'));
    console.log(`a page that hangs: left after ${ms.toFixed(0)} ms`);
    expect(ms).toBeLessThan(AT_MOST);
    expect(recordsOf(logFolder(dataDir, incident.logId)).at(-1)?.type).toBe('log.close');
  } finally {
    process.kill(pid, 'SIGKILL');
  }
});

test('fault 26: SIGTERM while a command runs: the log says that it was sent, and asks afterwards', async () => {
  test.setTimeout(180_000);
  launched = await launchApp({ dataDir });
  const responder = { ...launched, lang: 'en' as const };
  const { page } = launched;
  await startDrill(responder);
  await walkTo(responder, 'web-health');
  await press(page);
  await confirm(responder);
  await expect.poll(async () => (await stepOf(page)).pending?.what).toBe('following');
  const { logId } = await runOf(page);
  const { ms } = await left(launched, () => launched?.app.process().kill('SIGTERM'));
  console.log(`while a command runs: left after ${ms.toFixed(0)} ms`);
  expect(ms).toBeLessThan(AT_MOST);
  const folder = join(dataDir, 'drills', logId);
  expect(recordsOf(folder).at(-1)?.type).toBe('log.close');
  expect(verdictOf(folder).verdict).toBe('VALID_UNANCHORED');

  launched = await launchApp({ dataDir });
  await launched.page.getByRole('button', { name: pattern(words.home.resumeButton) }).click();
  await expect(launched.page.getByText(pattern(words.player.back.unknown_one))).toBeVisible();
  await press(launched.page);
  const step = await stepOf(launched.page);
  expect([step.path, step.state]).toEqual(['web-health', 'unknown']);
});

async function startDrill({ page }: Responder): Promise<void> {
  await page.getByLabel(words.home.search).fill('sso');
  await page.getByText('PB-01').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: words.reader.startDrill }).click();
  await expect.poll(async () => (await viewOf(page)).drill?.ready).toBe(true);
}

for (const [how, leave] of [
  ['SIGTERM', 'SIGTERM'],
  ['kill -9', 'SIGKILL'],
] as const) {
  test(`a log left by ${how} goes on in a new one that names it, and the verifier follows`, async () => {
    const incident = await inIncident();
    await left(incident, () => incident.app.process().kill(leave));
    const before = logFolder(dataDir, incident.logId);
    const held = recordsOf(before).length;

    launched = await launchApp({ dataDir });
    const { page } = launched;
    await page.getByRole('button', { name: pattern(words.home.resumeButton) }).click();
    await expect(page.getByText(words.player.back.title)).toBeVisible();
    await press(page);
    const { logId } = await runOf(page);
    expect(logId).not.toBe(incident.logId);
    expect((await viewOf(page)).run?.log.state).toBe('recording');
    await launched.close();

    const after = logFolder(dataDir, logId);
    const [open, ...rest] = recordsOf(after);
    expect(open).toMatchObject({
      type: 'log.open',
      data: { prevLog: { id: incident.logId, size: held } },
    });
    const start = rest.find(({ type }) => type === 'run.start');
    expect(start?.data).toMatchObject({ continues: { log: incident.logId, size: held } });
    const checked = verdictOf(after);
    expect(checked.verdict).toBe('VALID_UNANCHORED');
    expect(checked.logs).toHaveLength(2);

    /* The link is no mere name: a record taken from the old log is missed. */
    cutLastRecord(join(before, 'seg-000000000000.jsonl'));
    expect(verdictOf(after).verdict).toBe('ROLLED_BACK');
  });
}
