import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../main/core/journal/payload.ts';
import { startRange, type Range } from '../../main/range/start.ts';
import { freshFolder, launchApp, removeFolder, type LaunchedApp } from './app.ts';
import { writeKit } from './incident/kit.ts';
import { startIncident } from './incident/start.ts';
import { confirm, viewOf } from './story/responder.ts';
import { wordsOf, type Lang } from './story/words.ts';

let range: Range;
test.beforeAll(async () => {
  range = await startRange({ world: 'sso-outage' });
});
test.afterAll(() => range.close());

/** The app with a kit that nobody signed. */
async function unsigned(lang: Lang): Promise<LaunchedApp> {
  const dataDir = await freshFolder();
  writeKit(dataDir, range, { endpoints: false, vault: true });
  return launchApp({ dataDir, lang });
}

/** What the log on disk says of the kit its run began with. */
async function kitOf({ page, dataDir }: LaunchedApp) {
  const folder = join(dataDir, 'logs', (await viewOf(page)).run?.logId ?? '');
  const [segment = ''] = readdirSync(folder).filter((name) => name.startsWith('seg-'));
  const lines = readFileSync(join(folder, segment), 'utf8').trimEnd().split('\n');
  const start = lines
    .map((line) => JSON.parse(line) as Entry)
    .find((entry) => entry.type === 'run.start');
  return start?.type === 'run.start' ? start.data.kit : undefined;
}

test('a second person lets an incident begin with an unsigned kit, by keyboard (ja)', async () => {
  const launched = await unsigned('ja');
  try {
    await startIncident({ ...launched, lang: 'ja' });
    expect(await kitOf(launched)).toMatchObject({
      standing: 'unsigned',
      concerns: ['unsigned'],
      gate: { by: 'second-person', id: 'jones', person: 'Alex Jones', how: 'phone' },
    });
  } finally {
    await launched.close().catch(() => undefined);
    await removeFolder(launched.dataDir);
  }
});

test('alone it takes a reason and main’s wait, which no reload and no call shortens', async () => {
  const launched = await unsigned('en');
  const { page, app } = launched;
  const words = wordsOf('en').gate;
  const begin = page.getByRole('button', { name: words.alone.begin });
  try {
    await page.getByLabel(wordsOf('en').home.search).fill('sso');
    await page.getByText('PB-01').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: wordsOf('en').reader.startIncident }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByLabel(words.alone.reason).focus();
    await page.keyboard.type('nobody answers the phone');
    await page.keyboard.press('Enter');
    await confirm({ app, lang: 'en' });
    await expect(begin).toHaveAttribute('aria-disabled', 'true');
    const early = await page.evaluate(() =>
      window.api.call['run.start']({ playbook: 'PB-01', mode: 'incident' }),
    );
    expect(early).toMatchObject({ ok: false, error: { code: 'gate-waiting' } });
    expect(readdirSync(launched.dataDir)).not.toContain('logs');

    // Main's clock runs on by most of a minute; the window is loaded anew and finds the wait.
    await app.evaluate(() => {
      const now = performance.now.bind(performance);
      Object.defineProperty(performance, 'now', { value: () => now() + 58_000 });
    });
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: words.title.kit })).toBeVisible();
    await expect(begin).not.toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await viewOf(page)).run?.mode).toBe('incident');
    const kit = await kitOf(launched);
    expect(kit?.gate).toMatchObject({ by: 'wait', review: true });
    expect(kit?.gate?.by === 'wait' && kit.gate.waited).toBeGreaterThanOrEqual(60);
  } finally {
    await launched.close().catch(() => undefined);
    await removeFolder(launched.dataDir);
  }
});
