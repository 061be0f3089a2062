import { expect, type Page } from '@playwright/test';
import type { LaunchedApp } from '../app.ts';
import { button, closes, opens } from '../vault/person.ts';

export const SECRET = 'envelope-planted-secret';
export const SATO = 'violet kettle marsh turnip';
export const JONES = 'granite pillow ocean ladder';

interface Sheet {
  /** The code as it is printed, as a picture. */
  readonly code: Buffer;
  /** The same, with a stain that the code's own correction makes good. */
  readonly stained: Buffer;
  /** The same, covered over half its width and height: more than the correction makes good. */
  readonly torn: Buffer;
  readonly armour: string;
}

/** Two people make an envelope; what a camera would see of its sheet. */
export async function makeSheet(launched: LaunchedApp): Promise<Sheet> {
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
