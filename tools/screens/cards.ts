import { chromium, type Page } from '@playwright/test';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildHarness } from '../../test/renderer/harness/build.ts';
import { show } from '../../test/renderer/harness/page.ts';
import { OFFLINE, serve } from '../../test/renderer/harness/serve.ts';
import { CARD_CODES } from '../../test/renderer/states/cards.ts';

/**
 * Takes a picture of every failure card in both languages, and sheets of twelve to look through:
 * `node tools/screens/cards.ts OUT [part of a code…]`. BREAKGLASS_THEME=dark for the dark ones.
 */
const [out = 'out/cards', ...wanted] = process.argv.slice(2);
const theme = process.env['BREAKGLASS_THEME'] === 'dark' ? 'dark' : 'light';
const PER_SHEET = 12;
const codes = CARD_CODES.filter(
  (code) => wanted.length === 0 || wanted.some((part) => code.includes(part)),
);

const folder = await buildHarness();
await mkdir(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [...OFFLINE],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
page.on('pageerror', (error) => console.error(error.message));
await serve(page, folder);
const sheet = await browser.newPage({ viewport: { width: 1600, height: 900 } });
for (const lang of ['en', 'ja'] as const) {
  const files: string[] = [];
  for (const code of codes) {
    await show(page, `card-${code}`, { lang, theme, mode: 'incident' });
    const file = join(out, `${code}-${lang}.png`);
    await page.locator(`[data-card="${code}"]`).screenshot({ path: file });
    files.push(file);
  }
  for (let at = 0; at < files.length; at += PER_SHEET) {
    const path = join(out, `sheet-${lang}-${String(at / PER_SHEET + 1).padStart(2, '0')}.png`);
    await compose(sheet, files.slice(at, at + PER_SHEET), path);
    console.log(path);
  }
}
await browser.close();

async function compose(to: Page, files: readonly string[], path: string): Promise<void> {
  const pictures = await Promise.all(
    files.map(async (file) => {
      const bytes = (await readFile(file)).toString('base64');
      return `<img src="data:image/png;base64,${bytes}" style="width:100%;break-inside:avoid">`;
    }),
  );
  await to.setContent(`<div style="columns:2;column-gap:16px">${pictures.join('')}</div>`);
  await to.screenshot({ path, fullPage: true });
}
