import { expect, test, type Page } from '@playwright/test';
import { toBuffer } from 'qrcode';
import { launchApp, removeFolder, type LaunchedApp } from './app.ts';
import { wordsOf, type Lang } from './story/words.ts';
import { button, closes, opens, picture } from './vault/person.ts';
import { texts } from '../../main/shell/secret-page/texts.ts';
import { problemText } from '../../main/shell/secret-page/problems.ts';

const SECRET = 'envelope-planted-secret';
const SATO = 'violet kettle marsh turnip';
const JONES = 'granite pillow ocean ladder';

interface Sheet {
  /** The code as it is printed, as a picture. */
  readonly code: Buffer;
  /** The same, with a stain that the code's own correction makes good. */
  readonly stained: Buffer;
  /** The same, with half of it torn off. */
  readonly torn: Buffer;
  readonly armour: string;
}

/** Two people make an envelope; what a camera would see of its sheet. */
async function makeSheet(launched: LaunchedApp): Promise<Sheet> {
  const made = await opens(launched, () => button(launched.page, 'Make an envelope…').click());
  await made.getByLabel('What it is').fill('Root of example');
  await made.getByLabel('First holder').fill('Sato');
  await made.getByLabel('Second holder').fill('Jones');
  await made.getByLabel('The secret').fill(SECRET);
  await button(made, 'Go on').click();
  for (const [holder, passphrase] of Object.entries({ Sato: SATO, Jones: JONES })) {
    await expect(made.getByRole('heading', { name: `${holder}: choose` })).toBeVisible();
    await made.getByLabel('New passphrase').fill(passphrase);
    await made.getByLabel('The same again').fill(passphrase);
    await button(made, 'Take this passphrase').click();
  }
  const code = made.getByRole('img', { name: 'QR code of the envelope' });
  await expect(code).toBeVisible();
  const whole = await code.screenshot();
  const stained = await withWhite(made, 0.12, () => code.screenshot());
  const torn = await withWhite(made, 0.5, () => code.screenshot());
  const armour = (await made.locator('.armour').innerText()).replace(/\s/g, '');
  await closes(made, () => button(made, 'Done').click());
  return { code: whole, stained, torn, armour };
}

/** With a white square over the middle of the code, of this share of its side. */
async function withWhite<T>(page: Page, share: number, look: () => Promise<T>): Promise<T> {
  const cover = (size: number): Promise<void> =>
    page.evaluate((part) => {
      const code = document.querySelector('svg.qr') as SVGSVGElement;
      code.querySelector('rect')?.remove();
      const { width } = code.viewBox.baseVal;
      const white = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      const [from, side] = [String((width * (1 - part)) / 2), String(width * part)];
      const looks = { x: from, y: from, width: side, height: side, fill: 'white' };
      for (const [name, value] of Object.entries(looks)) white.setAttribute(name, value);
      code.append(white);
    }, size);
  await cover(share);
  return look();
}

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
    await expect(read.getByRole('heading')).not.toHaveText(before);
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
