import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, launchApp, removeFolder } from './app.ts';
import { viewOf } from './story/responder.ts';
import { wordsOf } from './story/words.ts';

const REASON = 'The incident channel is down too';

test('a drill that is over is debriefed: a change proposed from a finding, all of it exported, every figure counted anew', async () => {
  test.setTimeout(120_000);
  const launched = await launchApp({ lang: 'en' });
  const into = await freshFolder();
  const { app, page, dataDir } = launched;
  const words = wordsOf('en');
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  try {
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, into);
    await page.evaluate(
      (scenario) => window.api.call['run.start']({ playbook: 'PB-01', mode: 'drill', scenario }),
      'sso-outage',
    );
    await expect.poll(async () => (await viewOf(page)).run?.current?.path).toBeTruthy();
    const path = (await viewOf(page)).run?.current?.path ?? '';
    await page.evaluate(
      ([at, reason]) => window.api.call['step.skip']({ path: at, code: 'blocked', reason }),
      [path, REASON] as const,
    );
    await page.evaluate(() => window.api.call['run.close']({ why: 'abandoned', reason: 'late' }));

    await button(words.debrief.open).click();
    const figures = page.getByRole('table', { name: words.debrief.figures });
    await expect(figures.getByRole('row', { name: /^Steps skipped 1/ })).toBeVisible();
    await button(/^Propose a change: Skipped/).click();
    await expect(page.getByText(REASON).first()).toBeVisible();

    await page.getByRole('button', { name: words.nav.log, exact: true }).first().click();
    await page.getByRole('button', { name: /PB-01/ }).first().click();
    await button(words.debrief.open).click();
    await expect(page.getByRole('region', { name: words.debrief.items })).toContainText(REASON);
    await button(words.debrief.export).click();
    await button(words.export.startWhere).click();
    await expect(page.getByText(words.export.written)).toBeVisible({ timeout: 60_000 });

    const folder = join(into, readdirSync(into).find((name) => !name.startsWith('.')) ?? '');
    const html = readFileSync(join(folder, 'debrief.en.html'), 'utf8');
    expect(html).toContain(`Leave this out where: “${REASON}”`);
    expect(readFileSync(join(folder, 'debrief.ja.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    const verifier = spawnSync(process.execPath, [join(folder, 'verify.mjs'), folder]);
    expect(verifier.status, verifier.stdout.toString()).toBe(10);
    expect(verifier.stdout.toString()).toMatch(/all \d+ parts match/);
  } finally {
    await launched.close().catch(() => undefined);
    await removeFolder(dataDir);
    await removeFolder(into);
  }
});
