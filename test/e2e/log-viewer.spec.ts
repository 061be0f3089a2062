import { expect, test, type Page } from '@playwright/test';
import { freshFolder, launchApp, removeFolder, type LaunchedApp } from './app.ts';
import { tabTo } from './log-viewer/keyboard.ts';
import {
  change,
  LARGE,
  NOTE_EVERY,
  RECORDS,
  SMALL,
  STEP,
  writeLarge,
} from './log-viewer/large-log.ts';
import { pattern, wordsOf, type Lang } from './story/words.ts';

const ZONE = { TZ: 'Asia/Tokyo' };

for (const lang of ['en', 'ja'] as const) {
  test(`a log of 200,000 records is read with the keyboard alone (${lang})`, async () => {
    test.setTimeout(180_000);
    const words = wordsOf(lang);
    await withLog(lang, async ({ page }) => {
      await openLog(page, lang);
      const grid = page.getByRole('grid', { name: words.records.list });
      await expect(grid).toHaveAttribute('aria-rowcount', String(RECORDS + 1));
      await tabTo(page, grid);

      /* Only what is in sight is drawn, wherever the list stands. */
      await page.keyboard.press('End');
      await expect(shown(page, lang, 0)).toBeVisible();
      await page.keyboard.press('PageUp');
      await page.keyboard.press('Home');
      await expect(shown(page, lang, RECORDS - 1)).toBeVisible();
      expect(await grid.getByRole('row').count()).toBeLessThan(60);

      await page.keyboard.type('123456');
      await page.keyboard.press('Enter');
      await expect(shown(page, lang, 123_456)).toBeVisible();
      await expect(grid.getByRole('row', { selected: true })).toContainText('123456');
      await page.keyboard.type('200001');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).toHaveText(
        words.records.goToNone.replace('{{seq}}', '200001').replace('{{last}}', '199999'),
      );
      /* 18:00 UTC and 12,345 seconds. */
      const goTo = page.getByLabel(words.records.goTo);
      await goTo.press('Control+a');
      await page.keyboard.type('2026-11-24 06:25:45');
      await page.keyboard.press('Enter');
      await expect(shown(page, lang, 12_345)).toBeVisible();

      await times(page, lang);
      await search(page, lang);
      await proof(page, lang);
      await filter(page, lang);
    });
  });
}

test('the list follows a log that is being written, and leaves a reader where they are', async () => {
  const launched = await launchApp();
  const { page, dataDir } = launched;
  const words = wordsOf('en');
  try {
    await page.evaluate(() =>
      window.api.call['run.start']({ playbook: 'PB-01', mode: 'drill', scenario: 'sso-outage' }),
    );
    for (let count = 0; count < 30; count += 1) await addNote(page, `early ${String(count)}`);
    await page.keyboard.press('Control+4');
    await page.getByRole('button', { name: /PB-01/ }).first().press('Enter');
    const grid = page.getByRole('grid', { name: words.records.list });
    await expect(grid.getByText('early 29')).toBeVisible();
    await addNote(page, 'while it is watched');
    await expect(grid.getByText('while it is watched')).toBeVisible();

    await grid.press('End');
    await expect(shown(page, 'en', 0)).toBeVisible();
    await addNote(page, 'out of sight');
    await page.getByRole('button', { name: words.records.newRecords }).press('Enter');
    await expect(grid.getByText('out of sight')).toBeVisible();
    await expect(shown(page, 'en', 0)).toBeVisible();

    /* And from the line that says who vouches for it to the anchor screen. */
    await page.getByRole('button', { name: words.anchor.now }).press('Enter');
    await expect(page.getByRole('heading', { name: words.anchor.title })).toBeVisible();
  } finally {
    await launched.close().catch(() => undefined);
    await removeFolder(dataDir);
  }
});

for (const lang of ['en', 'ja'] as const) {
  test(`damage is named in words; a check is followed and can be stopped (${lang})`, async () => {
    test.setTimeout(180_000);
    const words = wordsOf(lang);
    await withLog(lang, async ({ page, dataDir }) => {
      change(`${dataDir}/drills/${LARGE}`, 87_000);
      change(writeLarge(dataDir, 50, SMALL), 0);
      await openLog(page, lang);
      const verify = page.getByRole('button', { name: words.log.verify, exact: true });
      const cancelled = cancelNextCheck(page);
      await verify.press('Enter');
      expect(await cancelled).toBe(true);
      await expect(verify).toBeEnabled();
      await expect(page.getByText(words.log.notChecked)).toBeVisible();
      await verify.press('Enter');
      const verdict = page.getByRole('status', { name: 'TAMPERED' });
      await expect(verdict).toContainText(pattern(words.records.broken.other), { timeout: 60_000 });
      await expect(verdict).toContainText('87000');
      await verdict
        .getByRole('button', { name: pattern(words.records.broken.show) })
        .press('Enter');
      const row = page.getByRole('row', { selected: true });
      await expect(row).toContainText(words.records.damage.changed);
      await expect(row).toContainText(words.records.integrity.broken);

      await page.getByRole('button', { name: words.log.back }).press('Enter');
      const damaged = page.getByRole('button', { name: new RegExp(words.log.damaged) });
      await expect(damaged).toContainText(words.log.damagedWhy);
      await damaged.press('Enter');
      await expect(page.getByText(words.log.damagedNext)).toBeVisible();
      await verify.press('Enter');
      await expect(page.getByRole('status', { name: 'TAMPERED' })).toContainText('0000');
      await page.getByRole('button', { name: words.anchor.now }).press('Enter');
      await expect(page.getByRole('heading', { name: words.anchor.title })).toBeVisible();
    });
  });
}

async function withLog(lang: Lang, use: (launched: LaunchedApp) => Promise<void>): Promise<void> {
  const dataDir = await freshFolder();
  writeLarge(dataDir);
  const launched = await launchApp({ lang, dataDir, env: ZONE });
  try {
    await use(launched);
  } finally {
    await launched.close().catch(() => undefined);
    await removeFolder(dataDir);
  }
}

async function openLog(page: Page, lang: Lang): Promise<void> {
  const words = wordsOf(lang);
  await expect(page.getByLabel(words.home.search)).toBeFocused();
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('heading', { name: words.log.listTitle })).toBeVisible();
  await tabTo(
    page,
    page.getByRole('button', { name: /PB-01/ }).filter({ hasText: String(RECORDS) }),
  );
  await page.keyboard.press('Enter');
}

function shown(page: Page, lang: Lang, seq: number) {
  const number = String(seq).padStart(4, '0');
  const name = wordsOf(lang).log.record.replace('{{seq}}', number);
  return page.getByRole('complementary', { name, exact: true });
}

async function times(page: Page, lang: Lang): Promise<void> {
  const { time, list } = wordsOf(lang).records;
  const row = page.getByRole('grid', { name: list }).getByRole('row', { selected: true });
  await expect(row).toContainText('06:25:45 21:25:45Z');
  await tabTo(page, page.getByLabel(time, { exact: true }));
  await page.keyboard.press('ArrowDown');
  await expect(row).not.toContainText('21:25:45Z');
  await page.keyboard.press('ArrowDown');
  await expect(row).toContainText('21:25:45Z');
  await expect(row).not.toContainText('06:25:45');
}

async function search(page: Page, lang: Lang): Promise<void> {
  const { list, hits_one: one } = wordsOf(lang).records;
  const grid = page.getByRole('grid', { name: list });
  await tabTo(page, grid);
  await page.keyboard.press('/');
  await page.keyboard.type('ｗｅｂ-77 外部通信');
  await page.keyboard.press('Enter');
  await expect(page.getByText(one.replace('{{n}}', '1'))).toBeVisible({ timeout: 30_000 });
  await expect(grid.getByText('web-77 に外部通信あり')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const aside = shown(page, lang, 77 * NOTE_EVERY);
  await expect(aside.getByText('web-77 に外部通信あり').first()).toBeVisible();
}

async function proof(page: Page, lang: Lang): Promise<void> {
  const { prove, proved } = wordsOf(lang).records;
  await tabTo(page, page.getByRole('button', { name: prove }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(pattern(proved))).toBeVisible({ timeout: 60_000 });
}

/** Notes of mika in the first hour, of one step. */
async function filter(page: Page, lang: Lang): Promise<void> {
  const words = wordsOf(lang).records;
  const grid = page.getByRole('grid', { name: words.list });
  await grid.press('/');
  await page.keyboard.press('Escape');
  await expect(grid).toHaveAttribute('aria-rowcount', String(RECORDS + 1));
  await tabTo(page, page.getByRole('button', { name: words.filter, exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(words.who, { exact: true })).toBeFocused();
  const step = await stepNumber(page);
  await expect(page.getByRole('option', { name: 'mika' })).toBeAttached();
  await page.keyboard.type('mika');
  await page.keyboard.press('Tab');
  await page.keyboard.type('note');
  await page.keyboard.press('Tab');
  await page.keyboard.type(step);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2026-11-23 19:00Z');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(grid).toHaveAttribute('aria-rowcount', '2', { timeout: 30_000 });
  await expect(grid.getByText('web-2 に外部通信あり')).toBeVisible();
}

/** How the list of steps names the one the notes are of, to its first space. */
async function stepNumber(page: Page): Promise<string> {
  const reply = await page.evaluate((id) => window.api.call['log.facets']({ logId: id }), LARGE);
  const steps = reply.ok ? reply.value.steps : [];
  const [number = ''] = steps.find(({ path }) => path === STEP)?.label.split(' ') ?? [];
  expect(number).not.toBe('');
  return number;
}

/** Cancels the next check as soon as it is told of; on a fast machine no button is there in time. */
function cancelNextCheck(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const stop = window.api.on('view', ({ jobs }) => {
          const job = jobs.find(({ kind }) => kind === 'verify');
          if (!job) return;
          stop();
          void window.api.call['job.cancel']({ id: job.id }).then(({ ok }) => resolve(ok));
        });
      }),
  );
}

async function addNote(page: Page, text: string): Promise<void> {
  const reply = await page.evaluate(
    (note) => window.api.call['note.add']({ kind: 'note', text: note, openedAt: Date.now() }),
    text,
  );
  expect(reply.ok).toBe(true);
}
