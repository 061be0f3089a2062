import { expect, test, type Page } from '@playwright/test';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchApp, removeFolder, type LaunchedApp } from './app.ts';
import { confirm, runOf } from './story/responder.ts';
import { wordsOf } from './story/words.ts';

const [en, ja] = [wordsOf('en'), wordsOf('ja')];

/** A drill at the approval before everybody who comes in by federation is shut out. */
async function atApproval(page: Page): Promise<void> {
  const at = await page.evaluate(async () => {
    const drill = { playbook: 'PB-02', mode: 'drill', scenario: 'sso-outage' } as const;
    await window.api.call['run.start'](drill);
    const view = await window.api.call['app.view']({});
    return view.ok ? view.value.run?.current?.path : undefined;
  });
  await jump(page, at ?? '');
}

async function jump(page: Page, path: string): Promise<void> {
  const reply = await page.evaluate(
    (from) => window.api.call['run.jump']({ path: from, to: 'agree-to-cut', reason: 'rehearsed' }),
    path,
  );
  expect(reply).toMatchObject({ ok: true });
  await expect(page.getByRole('heading', { name: en.approval.what })).toBeVisible();
}

const clipboard = ({ app }: LaunchedApp): Promise<string> =>
  app.evaluate(({ clipboard: board }) => board.readText());

/** Mori reads the request in Japanese, on a laptop of their own. */
async function look({ page }: LaunchedApp, request: string): Promise<void> {
  await page.getByRole('textbox', { name: ja.message.paste }).fill(request);
  await page.getByRole('button', { name: ja.message.read, exact: true }).click();
  await expect(
    page.getByText('フェデレーション用ロールを今すべて拒否してよいですか？'),
  ).toBeVisible();
}

/** The records of the only drill in a folder, as they lie on the disk. */
function recordsOf({ dataDir }: LaunchedApp): string {
  const drills = join(dataDir, 'drills');
  return readdirSync(drills, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.jsonl'))
    .map((file) => readFileSync(join(drills, file), 'utf8'))
    .join('');
}

test('an approval is refused, then given and taken as a file, and another one is waited for alone', async () => {
  test.setTimeout(240_000);
  const a = await launchApp();
  const b = await launchApp({ lang: 'ja' });
  try {
    await atApproval(a.page);
    await a.page.getByRole('button', { name: en.approval.ask }).click();
    await a.page.getByRole('button', { name: en.anchor.ask.copy }).click();
    await expect(a.page.getByText(en.anchor.ask.copied)).toBeVisible();
    const request = await clipboard(a);

    await b.page.locator('[data-place=log]').click();
    await b.page.getByRole('button', { name: ja.witness.open }).click();
    await look(b, request);
    await b.page.getByRole('button', { name: ja.approval.look.cancel }).click();
    expect((await runOf(a.page)).current?.path).toBe('agree-to-cut');

    await look(b, request);
    await b.page.getByRole('textbox', { name: ja.witness.name }).fill('mori');
    await b.page.getByRole('button', { name: ja.approval.look.sign }).click();
    await confirm({ app: b.app, lang: 'ja' });
    await b.page.getByRole('button', { name: ja.anchor.ask.copy }).click();
    await expect(b.page.getByText(ja.anchor.ask.copied)).toBeVisible();
    const answer = join(b.dataDir, 'answer.txt');
    writeFileSync(answer, await clipboard(b));

    await a.page.locator('input[type=file]').setInputFiles(answer);
    await confirm({ app: a.app, lang: 'en' });
    await expect.poll(async () => (await runOf(a.page)).current?.path).toBe('deny-federated');
    expect(recordsOf(a)).toMatch(/"by":"signature"/);

    await jump(a.page, 'deny-federated');
    await a.page.getByText(en.approval.alone.title, { exact: true }).click();
    await a.page.getByRole('textbox', { name: en.approval.alone.reason }).fill('nobody answers');
    await a.page.getByRole('button', { name: en.approval.alone.wait }).click();
    await confirm({ app: a.app, lang: 'en' });
    const goOn = a.page.getByRole('button', { name: en.approval.alone.goOn });
    await expect(goOn).toBeVisible();
    const wait = a.page.getByRole('region', { name: en.approval.alone.title });
    await expect(wait.getByText(en.approval.alone.over)).toBeVisible({ timeout: 80_000 });
    await goOn.click();
    await expect.poll(async () => (await runOf(a.page)).current?.path).toBe('deny-federated');
    expect(recordsOf(a)).toMatch(/"by":"wait".*"review":true/);
  } finally {
    await a.close().catch(() => undefined);
    await b.close().catch(() => undefined);
    await removeFolder(a.dataDir);
    await removeFolder(b.dataDir);
  }
});
