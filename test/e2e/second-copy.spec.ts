import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startRange } from '../../main/range/start.ts';
import { launchSpec } from '../../tools/electron-runtime.mjs';
import { builtApp, freshFolder, launchApp, removeFolder } from './app.ts';
import { writeKit } from './incident/kit.ts';
import { startIncident } from './incident/start.ts';
import { logFolder, recordsOf, verdictOf } from './leaving/left-log.ts';
import { runOf, stepOf, takeStep } from './story/responder.ts';

test('fault 21: a second start in an incident shows the first, and touches neither its log nor its lock', async () => {
  const dataDir = await freshFolder();
  const range = await startRange({ world: 'sso-outage' });
  writeKit(dataDir, range, { endpoints: false });
  await range.close();
  const launched = await launchApp({ dataDir });
  const responder = { ...launched, lang: 'en' as const };
  const { app, page } = launched;
  try {
    await startIncident(responder);
    const { logId } = await runOf(page);
    const folder = logFolder(dataDir, logId);
    const lock = readFileSync(join(folder, 'lock'), 'utf8');
    expect(JSON.parse(lock)).toMatchObject({ pid: app.process().pid });
    const before = recordsOf(folder).length;
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());

    const { executablePath, args, env } = await launchSpec({ appDir: builtApp, userData: dataDir });
    const second = spawn(executablePath, args, { env, stdio: 'ignore' });
    const timer = setTimeout(() => second.kill('SIGKILL'), 20_000);
    expect(await once(second, 'exit')).toEqual([0, null]);
    clearTimeout(timer);

    await expect
      .poll(() =>
        app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()),
      )
      .toBe(false);
    expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe(lock);
    expect(recordsOf(folder)).toHaveLength(before);
    await takeStep(responder, await stepOf(page));
    expect((await runOf(page)).log.state).toBe('recording');
    expect(recordsOf(folder).length).toBeGreaterThan(before);
    await launched.close();
    expect(verdictOf(folder).verdict).toBe('VALID_UNANCHORED');
  } finally {
    await launched.close().catch(() => undefined);
    await removeFolder(dataDir);
  }
});
