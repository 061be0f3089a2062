import { expect, test, type Page } from '@playwright/test';
import { toBuffer } from 'qrcode';
import { launchApp, removeFolder, type LaunchedApp } from './app.ts';
import { JONES, makeSheet, SATO, SECRET } from './envelope/sheet.ts';
import { wordsOf, type Lang } from './story/words.ts';
import { button, closes, opens, picture } from './vault/person.ts';
import { texts } from '../../main/shell/secret-page/texts.ts';
import { problemText } from '../../main/shell/secret-page/problems.ts';

const choose = (page: Page, buffer: Buffer): Promise<void> =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer });

let launched: LaunchedApp;
test.beforeEach(async () => {
  launched = await launchApp();
  await launched.page.getByRole('navigation').waitFor();
  await launched.page.keyboard.press('Control+5');
});
test.afterEach(async () => {
  await launched.close().catch(() => undefined);
  await removeFolder(launched.dataDir);
});

test('an envelope is opened from a picture of its code, stained or not, and not from a torn one', async () => {
  test.setTimeout(150_000);
  const { page } = launched;
  const words = wordsOf('en').vault;
  const sheet = await makeSheet(launched);
  await choose(page, sheet.torn);
  await expect(page.getByText(words.envelopeNoCode)).toBeVisible();
  await picture(page, 'vault-envelope-torn-en');

  // Each types in the other's turn, and a passphrase of another envelope before that.
  const read = await opens(launched, () => choose(page, sheet.stained));
  await expect(page.getByText(words.envelopeNoCode)).toHaveCount(0);
  for (const passphrase of [SATO, 'of another envelope', JONES, SATO]) {
    const before = await read.getByRole('heading').innerText();
    await read.getByLabel('Passphrase').fill(passphrase);
    await read.keyboard.press('Enter');
    // Four passphrases are stretched before it is certain that it does not open.
    await expect(read.getByRole('heading')).not.toHaveText(before, { timeout: 40_000 });
    if (passphrase !== 'of another envelope') continue;
    const failed = problemText('en', { code: 'envelope-not-opened' });
    await expect(read.getByRole('alert').filter({ hasText: failed })).toBeVisible();
    await expect(read.getByText(/This is the envelope “Root of example”, made on/)).toBeVisible();
    await picture(read, 'vault-envelope-failed-en');
  }
  await expect(read.getByText(texts.en['envelope-opened'].swapped)).toBeVisible();
  await button(read, 'Hold to show').hover();
  await read.mouse.down();
  await expect(read.locator('.secret')).toHaveText(SECRET);
  await read.mouse.up();
  await closes(read, () => read.keyboard.press('Escape'));

  const again = await opens(launched, () => choose(page, sheet.code));
  await expect(again.getByRole('heading', { name: 'Sato: type' })).toBeVisible();
});

for (const lang of ['en', 'ja'] as const) {
  test(`another code in the picture, a text cut short and a mistyped one each have their words (${lang})`, async () => {
    const { armour } = await makeSheet(launched);
    await inLanguage(lang);
    const { page } = launched;
    const t = texts[lang];
    const other = await toBuffer('otpauth://totp/x?secret=PLANTEDSEEDPLANTED');
    const read = await opens(launched, () => choose(page, other));
    const said = read.locator('#problem');
    await expect(said).toHaveText(problemText(lang, { code: 'not-an-envelope' }));
    expect(await read.content()).not.toContain('PLANTEDSEED');
    const box = read.getByLabel(t.field.armour);
    await box.fill(armour.slice(0, 200));
    await button(read, t['envelope-read'].submit).click();
    await expect(said).toHaveText(problemText(lang, { code: 'envelope-not-whole' }));
    const wrong = armour.slice(0, 90) + (armour[90] === '7' ? 'K' : '7') + armour.slice(91);
    await box.fill(wrong);
    await button(read, t['envelope-read'].submit).click();
    await expect(said).toHaveText(lang === 'en' ? /line 3, group 2\b/ : /3 行目の 2 番目/);
    await picture(read, `vault-envelope-mistyped-${lang}`);
    await box.fill(armour);
    await button(read, t['envelope-read'].submit).click();
    await expect(read.getByLabel(t.field.passphrase)).toBeVisible();
  });
}

async function inLanguage(lang: Lang): Promise<void> {
  await launched.page.evaluate(
    (chosen) => window.api.call['settings.change']({ lang: chosen }),
    lang,
  );
  const { title } = wordsOf(lang).vault;
  await expect(launched.page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
}
