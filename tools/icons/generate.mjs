// Draws icon.svg into the PNG sizes that packages need. Run by hand after a change of the drawing:
//   node tools/icons/generate.mjs        (needs Chromium, as the tests do)
import { chromium } from '@playwright/test';
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const sizes = [16, 32, 48, 64, 128, 256, 512, 1024];
const drawing = await readFile(`${here}icon.svg`, 'utf8');

await mkdir(`${here}png`, { recursive: true });
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const size of sizes) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`,
  );
  await page.screenshot({ path: `${here}png/${size}x${size}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
