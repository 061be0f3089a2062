import { expect, test, type Page } from '@playwright/test';
import axe from 'axe-core';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { handFaults } from '../../main/core/drill/hand-faults.ts';
import { parseScenario } from '../../main/core/drill/scenario.ts';
import { unwrap } from '../../main/core/journal/witness/armour.ts';
import { codeOf } from '../../main/core/lead/act-codes.ts';
import { filledPage, packOf } from '../../main/core/lead/pack.ts';
import { parseScoreSheet } from '../../main/core/lead/score-sheet.ts';
import { buildOneFilePage, leadPage } from '../../tools/build/one-file-page.ts';
import { inProject } from '../../tools/project.ts';
import { hash } from '../fakes/log-disk.ts';

const KEY = '0f'.repeat(16);
let built = '';
let file = '';

test.beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'breakglass-lead-page-'));
  const page = join(built, 'page.html');
  await buildOneFilePage(leadPage, page);
  file = join(built, 'lead.html');
  const yaml = readFileSync(inProject('playbooks', 'scenarios', 'tokyo-dark.yaml'));
  const { scenario } = parseScenario('tokyo-dark.yaml', yaml);
  if (!scenario) throw new Error('the scenario cannot be read');
  const pack = packOf(hash, {
    ...{ run: 'r1', lang: 'en', responder: 'Sato', facilitator: 'Mori', scenario, key: KEY },
    ...{ startedAt: Date.now() - 65_000, behindMs: 0, stepTitle: () => undefined },
    faults: handFaults({ regions: ['us-east-1'], instances: [{ id: 'i-1', name: 'web-1' }] }),
  });
  writeFileSync(file, filledPage(readFileSync(page, 'utf8'), pack));
});

test.beforeEach(async ({ page }) => {
  await page.goto(pathToFileURL(file).href);
});

test.afterAll(async () => {
  await rm(built, { recursive: true, force: true });
});

async function holds(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(),
  );
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider).toBeLessThanOrEqual(0);
}

test('tells what is to come and the codes, in both languages and themes, also on a telephone', async ({
  page,
}, info) => {
  const refused: string[] = [];
  page.on('console', (said) => {
    if (said.type() === 'error') refused.push(said.text());
  });
  await expect(page.getByText('A reporter asks', { exact: false })).toBeVisible();
  const fire = codeOf(hash, KEY, { is: 'fire', item: 'press-asks' });
  await expect(page.getByText(fire)).toBeVisible();
  await expect(page.locator('#clock')).toHaveText(/^01:\d\d$/);
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 1000],
    ['light', 390],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await holds(page);
    await page.screenshot({ path: info.outputPath(`${colorScheme}-${width}.png`), fullPage: true });
    await page.getByRole('button', { name: /日本語|English/ }).click();
  }
  await expect(page.getByRole('heading', { name: 'この先に起きること' })).toBeVisible();
  await page.screenshot({ path: info.outputPath('ja.png'), fullPage: true });
  expect(refused).toEqual([]);
});

test('what is noted and rated outlives the page and comes back as a score sheet', async ({
  page,
}) => {
  await page.getByLabel('Note', { exact: true }).fill('Asked early.');
  await page.keyboard.press('Control+Enter');
  await page.getByLabel('Note', { exact: true }).fill('A mistake.');
  await page.getByRole('button', { name: 'Keep the note' }).click();
  await page.getByRole('button', { name: 'Remove' }).first().click();
  await page.getByRole('group').first().getByLabel('S').check();
  await page.getByLabel('Happened').first().check();
  await page.reload();
  await expect(page.getByText('Asked early.')).toBeVisible();
  await expect(page.getByText('A mistake.')).toHaveCount(0);
  await expect(page.getByLabel('Happened').first()).toBeChecked();
  await page.getByRole('button', { name: 'Make the score sheet' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const saved = readFileSync(await (await download).path(), 'utf8');
  const found = unwrap(hash, saved);
  const sheet = parseScoreSheet(found.is === 'text' && found.kind === 'sheet' ? found.text : '');
  expect(sheet).toMatchObject({ run: 'r1', notes: [{ text: 'Asked early.' }] });
  expect(sheet?.ratings).toMatchObject([{ rating: 'S' }]);
  await expect(page.getByRole('img', { name: 'Code 1 of 1' })).toBeVisible();
});

test('the clock stands still and goes on by keyboard, and can be set right', async ({ page }) => {
  await page.clock.install();
  await page.reload();
  const clock = page.locator('#clock');
  await page.getByRole('button', { name: 'Pause' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused();
  await page.clock.runFor(1_000);
  const stood = (await clock.textContent()) ?? '';
  await page.clock.runFor(5_000);
  await expect(clock).toHaveText(stood);
  await page.getByRole('button', { name: '+1 min' }).press('Enter');
  await page.clock.runFor(1_000);
  await expect(clock).not.toHaveText(stood);
  const set = (await clock.textContent()) ?? '';
  await page.getByRole('button', { name: 'Go on' }).press('Enter');
  await page.clock.runFor(5_000);
  await expect(clock).not.toHaveText(set);
  await expect(page.getByText(codeOf(hash, KEY, { is: 'pause' }))).toBeVisible();
});

test('a damaged page says so', async ({ page }) => {
  const broken = join(built, 'broken.html');
  writeFileSync(broken, readFileSync(file, 'utf8').replace('breakglass-lead/1', 'x'));
  await page.goto(pathToFileURL(broken).href);
  await expect(page.getByText('This page is damaged.', { exact: false })).toBeVisible();
});
