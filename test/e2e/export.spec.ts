import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, launchApp, removeFolder, type LaunchedApp } from './app.ts';
import { viewOf } from './story/responder.ts';
import { pattern, wordsOf, type Lang } from './story/words.ts';

const NOTE = { en: 'Badge \u202eworks', ja: 'ポータルが 3:05 からエラー' } as const;

for (const lang of ['en', 'ja'] as const) {
  test(`a drill is exported from the keyboard, with a PDF, a withheld text and a check (${lang})`, async () => {
    test.setTimeout(180_000);
    const launched = await launchApp({ lang });
    const into = await freshFolder();
    const words = wordsOf(lang);
    const { page, dataDir } = launched;
    try {
      await answerFolder(launched, into);
      const logId = await drillWithNotes(launched, lang);
      await openDialog(launched, lang);

      /* One text is left out, with its reason. */
      await page.getByText(words.export.withhold, { exact: true }).click();
      await page.getByRole('button', { name: words.export.withholdAdd }).click();
      await page.getByLabel(words.export.withholdWhat).selectOption('records');
      const seq = await seqOfNote(launched, logId, 'to be left out');
      await page
        .getByRole('textbox', { name: words.export.withholdRecords, exact: true })
        .fill(String(seq));
      await page.getByRole('button', { name: words.export.startWhere }).click();
      await expect(page.getByRole('alert')).toHaveText(words.export.withholdWhyNeeded);
      await page.getByLabel(words.export.withholdWhy).fill('names a customer');
      await page.getByRole('button', { name: words.export.startWhere }).click();
      await expect(page.getByText(words.export.written)).toBeVisible({ timeout: 90_000 });
      await expect(page.getByText(pattern(words.export.withheldCount_one))).toBeVisible();

      await page.getByRole('button', { name: words.export.check }).click();
      await expect(page.getByText(pattern(words.export.checked))).toBeVisible();
      await expect(
        page.getByRole('dialog').getByText(pattern(words.log.verdict.VALID_UNANCHORED)),
      ).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);

      const folder = join(into, readdirSync(into).find((name) => !name.startsWith('.')) ?? '');
      holds(folder, logId, lang);
      prints(folder);
      const verifier = spawnSync(process.execPath, [join(folder, 'verify.mjs'), folder]);
      expect(verifier.status, verifier.stdout.toString()).toBe(10);
    } finally {
      await launched.close().catch(() => undefined);
      await removeFolder(dataDir);
      await removeFolder(into);
    }
  });
}

test('an export into the app’s own folder is refused in words', async () => {
  const launched = await launchApp({ lang: 'en' });
  const words = wordsOf('en');
  const { page, dataDir } = launched;
  try {
    await answerFolder(launched, join(dataDir, 'logs'));
    await drillWithNotes(launched, 'en');
    await openDialog(launched, 'en');
    await page.getByRole('button', { name: words.export.startWhere }).click();
    await expect(page.getByText(words.failure['export-own-folder'].happened)).toBeVisible();
    expect(existsSync(join(dataDir, 'logs'))).toBe(false);
  } finally {
    await launched.close().catch(() => undefined);
    await removeFolder(dataDir);
  }
});

/** The system's own folder dialog is outside the app: the answer a person would give is put in. */
async function answerFolder({ app }: LaunchedApp, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
}

async function drillWithNotes({ page }: LaunchedApp, lang: Lang): Promise<string> {
  await page.evaluate(
    async ([text = '']) => {
      const { call } = window.api;
      await call['run.start']({ playbook: 'PB-01', mode: 'drill', scenario: 'sso-outage' });
      for (const one of [text, 'to be left out: ACME Corp']) {
        await call['note.add']({ kind: 'note', text: one, openedAt: Date.now() });
      }
    },
    [NOTE[lang]],
  );
  const { run } = await viewOf(page);
  return run?.logId ?? '';
}

async function openDialog({ page }: LaunchedApp, lang: Lang): Promise<void> {
  const words = wordsOf(lang);
  await page.getByRole('button', { name: words.nav.log, exact: true }).first().click();
  await page.getByRole('button', { name: /PB-01/ }).first().click();
  await page.getByRole('button', { name: words.log.export }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: words.export.title })).toBeVisible();
}

async function seqOfNote({ page }: LaunchedApp, logId: string, text: string): Promise<number> {
  const reply = await page.evaluate(
    (id) => window.api.call['log.page']({ logId: id, from: 0, count: 100 }),
    logId,
  );
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value.records.find(({ what }) => what.includes(text))?.at ?? -1;
}

function holds(folder: string, logId: string, lang: Lang): void {
  const names = readdirSync(folder);
  expect(names).toEqual(
    expect.arrayContaining(['ocsf.jsonl', 'records.csv', 'timeline.en.md', 'timeline.ja.md']),
  );
  const everything = [
    ...names.filter((name) => /\.(?:html|csv|jsonl|md|txt|json)$/.test(name)),
    join('logs', logId, 'texts.jsonl'),
  ].map((name) => readFileSync(join(folder, name), 'utf8'));
  for (const text of everything) expect(text).not.toContain('ACME');
  const report = readFileSync(join(folder, `report.${lang}.html`), 'utf8');
  expect(report).toContain(
    lang === 'ja' ? '［非開示：names a customer］' : '[withheld: names a customer]',
  );
  expect(report).not.toContain('\u202e');
  expect(report).toContain(lang === 'ja' ? 'ポータルが 3:05' : 'U+202E');
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as unknown;
  expect(manifest).toMatchObject({ withheld: [{ log: logId, why: 'names a customer' }] });
}

/** Both PDFs hold text, the Japanese one Japanese, and number their sheets. */
function prints(folder: string): void {
  for (const lang of ['en', 'ja'] as const) {
    const path = join(folder, `report.${lang}.pdf`);
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  }
  const read = (lang: Lang): string =>
    spawnSync('pdftotext', ['-layout', join(folder, `report.${lang}.pdf`), '-'], {
      encoding: 'utf8',
    }).stdout.normalize('NFKC');
  const japanese = read('ja');
  for (const text of ['訓練報告書', 'どこまで信頼できるか', '時系列'])
    expect(japanese).toContain(text);
  expect(japanese).toMatch(/1\s*\/\s*\d+\s+ページ/);
  const english = read('en');
  expect(english).toContain('Drill report');
  expect(english).toMatch(/1 of \d+/);
}
