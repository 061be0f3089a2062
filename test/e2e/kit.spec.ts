import { expect, test, type Page } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, launchApp, removeFolder, type LaunchedApp } from './app.ts';
import { wordsOf } from './story/words.ts';
import { confirm, viewOf } from './story/responder.ts';
import { makeVault } from './vault/person.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function openKit({ page }: LaunchedApp, lang: 'en' | 'ja'): Promise<void> {
  await page.locator('[data-place=settings]').click();
  await button(page, wordsOf(lang).settings.kitOpen).click();
}

/** What the system's dialogs would answer: they are outside the app. */
async function answerDialogs({ app }: LaunchedApp, file: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
}

test('a kit is prepared and signed on one laptop, and taken in on another', async () => {
  test.setTimeout(120_000);
  const desk = await freshFolder();
  const file = join(desk, 'from-the-engineer.yaml');
  const engineer = await launchApp({ lang: 'en' });
  const responder = await launchApp({ lang: 'ja' });
  try {
    const en = wordsOf('en');
    await makeVault(engineer);
    await answerDialogs(engineer, file);
    await openKit(engineer, 'en');
    await button(engineer.page, en.kitDraft.open).click();
    await button(engineer.page, en.kitDraft.from.sample).click();
    await engineer.page
      .getByRole('dialog')
      .getByRole('button', { name: en.kitDraft.from.sample })
      .click();
    await expect(engineer.page.getByText(en.kitDraft.noErrors)).toBeVisible();
    await engineer.page.getByLabel(en.kitDraft.signer).selectOption('sato');
    await button(engineer.page, en.kitDraft.showKey).click();
    const print = await engineer.page
      .locator('dt', { hasText: en.kitDraft.keyFor })
      .locator('+ dd')
      .innerText();
    expect(print).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    await button(engineer.page, en.kitDraft.sign).click();
    await confirm({ app: engineer.app, lang: 'en' });
    await expect(engineer.page.getByText(/from-the-engineer\.yaml/)).toBeVisible();

    const ja = wordsOf('ja');
    await answerDialogs(responder, file);
    await openKit(responder, 'ja');
    await button(responder.page, ja.kit.take).click();
    await expect(responder.page.getByText(print, { exact: true })).toBeVisible();
    await button(responder.page, ja.kit.look.install).click();
    await expect(responder.page.getByText(ja.kit.look.needed)).toBeVisible();
    await responder.page.getByText(ja.kit.look.trust.replace('{{fingerprint}}', print)).click();
    await responder.page.getByLabel(ja.kit.look.whose).fill('佐藤');
    await button(responder.page, ja.kit.look.install).click();
    await confirm({ app: responder.app, lang: 'ja' });
    await expect(
      responder.page.getByText(ja.kit.standing.trusted.replace('{{name}}', '佐藤')),
    ).toBeVisible();
    const { kit, notices } = await viewOf(responder.page);
    expect([kit?.name, kit?.signed]).toEqual(['Example Corp', true]);
    expect(notices.map(({ code }) => code).filter((code) => code.startsWith('kit'))).toEqual([]);

    writeFileSync(file, readFileSync(file, 'utf8').replace('ap-northeast-3', 'ap-northeast-2'));
    await button(responder.page, ja.kit.update).click();
    await expect(responder.page.getByText(ja.kit.look.broken)).toBeVisible();
    await expect(button(responder.page, ja.kit.look.install)).toHaveCount(0);
  } finally {
    await engineer.close();
    await responder.close();
    for (const folder of [desk, engineer.dataDir, responder.dataDir]) await removeFolder(folder);
  }
});

test('the form is found as it was left, also after the app was ended', async () => {
  const first = await launchApp({ lang: 'en' });
  const { dataDir } = first;
  const en = wordsOf('en');
  let again: LaunchedApp | undefined;
  try {
    await openKit(first, 'en');
    await button(first.page, en.kitDraft.open).click();
    await first.page.getByLabel(en.kitDraft.organisationName).fill('Half typed');
    await button(first.page, en.kitDraft.back).click();
    await expect(button(first.page, en.kitDraft.open)).toBeVisible();
    await expect
      .poll(() => readFileSync(join(dataDir, 'kit-draft.json'), 'utf8'))
      .toContain('Half typed');
    await first.close();
    again = await launchApp({ dataDir, lang: 'en' });
    await openKit(again, 'en');
    await button(again.page, en.kitDraft.open).click();
    await expect(again.page.getByLabel(en.kitDraft.organisationName)).toHaveValue('Half typed');
    await expect(again.page.getByText(en.kitDraft.kept)).toBeVisible();
  } finally {
    await again?.close();
    await removeFolder(dataDir);
  }
});
