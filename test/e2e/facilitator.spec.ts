import { expect, test, type Page } from '@playwright/test';
import axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { createNodeHash } from '../../main/adapters/system/hash.ts';
import { armour } from '../../main/core/journal/witness/armour.ts';
import type { LeadPack } from '../../main/core/lead/pack.ts';
import type { ScoreSheet } from '../../main/core/lead/score-sheet.ts';
import { CONFIRM_POLICY } from '../../main/shell/content-policy.ts';
import { launchApp, removeFolder, type LaunchedApp } from './app.ts';

let launched: LaunchedApp;

const begin = (mode: 'drill' | 'incident') =>
  launched.page.evaluate(
    (mode) =>
      window.api.call['run.start']({
        playbook: 'PB-01',
        mode,
        ...(mode === 'drill' ? { scenario: 'tokyo-dark' } : {}),
      }),
    mode,
  );

test.beforeEach(async () => {
  launched = await launchApp();
  await launched.page.getByRole('navigation').waitFor();
});
test.afterEach(async () => {
  await launched.close();
  await removeFolder(launched.dataDir);
});

async function lead(): Promise<Page> {
  const opened = launched.app.waitForEvent('window', {
    predicate: (page) => page.url().startsWith('app://facilitator/'),
  });
  await launched.page.keyboard.press('Control+Shift+G');
  const window = await opened;
  await window.getByRole('heading', { level: 1 }).waitFor();
  return window;
}

/** Nothing for axe to find, and nothing beyond the edge, in the smallest window that is supported. */
async function holdsAt1000(window: Page): Promise<void> {
  await launched.app.evaluate(({ BrowserWindow }) => {
    for (const one of BrowserWindow.getAllWindows())
      if (one.webContents.getURL().startsWith('app://facilitator/')) one.setContentSize(1000, 700);
  });
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(1000);
  await window.evaluate(axe.source);
  const { violations } = await window.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(),
  );
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`),
  ).toEqual([]);
  const wider = await window.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider).toBeLessThanOrEqual(0);
}

const picture = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
};

test('a drill is led from a second window: by keyboard, without a spoiler, to its end', async () => {
  const { page } = launched;
  expect(await begin('drill')).toMatchObject({ ok: true });
  const facilitator = await lead();
  const response = await facilitator.reload();
  expect(response?.headers()['content-security-policy']).toBe(CONFIRM_POLICY);
  expect(await facilitator.evaluate(() => 'run.start' in window.api.call)).toBe(false);
  await expect(facilitator.getByText('A reporter asks')).toHaveCount(0);
  await facilitator.getByLabel('Your name').fill('Mori');
  await facilitator.keyboard.press('Enter');
  await expect(facilitator.getByText('A reporter asks', { exact: false })).toBeVisible();
  await picture(facilitator, 'led');
  await holdsAt1000(facilitator);
  // Nothing of it is in what the responder's window has.
  const known = async (): Promise<string> =>
    JSON.stringify(await page.evaluate(() => window.api.call['app.view']({})));
  expect(await known()).not.toContain('A reporter asks');
  const fire = facilitator.getByRole('button', { name: 'Let it happen now: press-asks' });
  await expect(fire).not.toHaveAttribute('aria-disabled', 'true');
  await fire.focus();
  await facilitator.keyboard.press('Enter');
  await expect(page.locator('strong', { hasText: 'A reporter asks' })).toBeVisible();
  expect(await known()).not.toContain('Says nothing that is not known');
  await facilitator.keyboard.press('F8');
  await expect(page.locator('strong', { hasText: 'Drill paused by Mori' })).toBeVisible();
  await picture(page, 'responder-paused');
  await facilitator.keyboard.press('F8');
  await expect(page.locator('strong', { hasText: 'Drill paused by Mori' })).toHaveCount(0);
  await facilitator.getByLabel('Note', { exact: true }).fill('Asked for help early.');
  await facilitator.keyboard.press('Control+Enter');
  await facilitator
    .getByRole('checkbox', { name: 'GetSessionToken refuses MFA codes' })
    .press('Space');
  await expect(
    facilitator.getByRole('checkbox', { name: 'GetSessionToken refuses MFA codes' }),
  ).toBeChecked();
  const signedIn = facilitator.getByRole('group', { name: 'Be signed in within 12 minutes' });
  await signedIn.getByLabel('S', { exact: true }).press('Space');
  await expect(facilitator.getByText('Done with some challenges', { exact: false })).toBeVisible();
  expect(await known()).not.toMatch(/Asked for help early|mfa-lost/);
  await page.evaluate(() => window.api.call['settings.change']({ lang: 'ja', theme: 'dark' }));
  await expect(facilitator.getByRole('button', { name: '訓練を終了する' })).toBeVisible();
  await holdsAt1000(facilitator);
  await picture(facilitator, 'led-ja-dark');
  await page.evaluate(() => window.api.call['settings.change']({ lang: 'en', theme: 'light' }));
  await facilitator.getByRole('button', { name: 'End the drill' }).press('Enter');
  await facilitator.getByRole('button', { name: 'End it now' }).press('Enter');
  await expect(facilitator.getByRole('heading', { name: 'The drill is over' })).toBeVisible();
  await expect(page.getByText('Asked for help early.')).toBeVisible();
  await expect(page.getByText('Rated by Mori.', { exact: false })).toBeVisible();
  await picture(page, 'debrief');
});

test('a drill is led from another device: a page is saved, a code is typed, the sheet comes back', async () => {
  const { page, app } = launched;
  expect(await begin('drill')).toMatchObject({ ok: true });
  const facilitator = await lead();
  await facilitator.getByLabel('Your name').fill('Mori');
  await facilitator.keyboard.press('Enter');
  // Before the range is there, nobody knows what of it can be broken.
  const isReady = () =>
    page.evaluate(async () => {
      const reply = await window.api.call['app.view']({});
      return reply.ok && reply.value.drill?.ready;
    });
  await expect.poll(isReady, { timeout: 40_000 }).toBe(true);
  const file = test.info().outputPath('lead.html');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await facilitator.getByRole('button', { name: 'Save the page…' }).press('Enter');
  await expect(facilitator.getByText(`Saved: ${file}`, { exact: false })).toBeVisible();
  await picture(facilitator, 'led-elsewhere');
  await facilitator.close();
  const html = readFileSync(file, 'utf8');
  const json = /<script type="application\/json" id="pack">([^<]*)</.exec(html)?.[1] ?? '';
  const pack = JSON.parse(json) as LeadPack;
  const asks = pack.items.find(({ id }) => id === 'press-asks');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('Enter a code');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Code' })).toBeFocused();
  await page.keyboard.type(asks?.codes.fire ?? '');
  await page.keyboard.press('Enter');
  await expect(page.locator('strong', { hasText: 'A reporter asks' })).toBeVisible();
  const at = new Date().toISOString();
  const sheet: ScoreSheet = {
    ...{ format: 'breakglass-score-sheet/1', run: pack.run, code: pack.codes.sheet },
    notes: [{ at, text: 'Asked for help early.' }],
    ratings: [{ objective: pack.objectives[0]?.id ?? '', rating: 'S' }],
  };
  const given = armour(createNodeHash(), 'sheet', JSON.stringify(sheet));
  const dialog = page.getByRole('dialog', { name: 'From the facilitator' });
  await dialog.getByRole('textbox', { name: /paste/i }).fill(given);
  await dialog.getByRole('button', { name: 'Read it' }).press('Enter');
  await expect(dialog.getByText('The score sheet is in.')).toBeVisible();
  await picture(page, 'from-facilitator');
  await page.keyboard.press('Escape');
  await page.evaluate(() => window.api.call['run.close']({ why: 'abandoned', reason: 'over' }));
  await expect(page.getByText('Asked for help early.')).toBeVisible();
  await expect(page.getByText('Rated by Mori.', { exact: false })).toBeVisible();
});

test('no incident can be led', async () => {
  await begin('incident');
  expect(await launched.page.evaluate(() => window.api.call['facilitator.open']({}))).toMatchObject(
    { ok: false },
  );
});
