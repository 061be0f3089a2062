import { chromium } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildHarness } from '../../test/renderer/harness/build.ts';
import { show, type Look } from '../../test/renderer/harness/page.ts';
import { OFFLINE, serve } from '../../test/renderer/harness/serve.ts';
import { states } from '../../test/renderer/states/all.ts';

/**
 * Takes a picture of every screen state: `node tools/screens/shoot.ts OUT [part of a name…]`.
 * Each state once per language, theme, mode and size; BREAKGLASS_LOOKS narrows the looks,
 * e.g. `en-light-drill`.
 */
const [out = 'out/screens', ...wanted] = process.argv.slice(2);
const only = process.env['BREAKGLASS_LOOKS']?.split(',');
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1000, height: 700 },
];
const looks: Look[] = (['en', 'ja'] as const).flatMap((lang) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    (['drill', 'incident'] as const).map((mode) => ({ lang, theme, mode })),
  ),
);

const folder = await buildHarness();
await mkdir(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [...OFFLINE],
});
for (const viewport of SIZES) {
  const context = await browser.newContext({ viewport, timezoneId: 'Asia/Tokyo' });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(message.text());
  });
  await serve(page, folder);
  for (const look of looks) {
    const label = `${look.lang}-${look.theme}-${look.mode}`;
    if (only && !only.includes(label)) continue;
    for (const name of Object.keys(states(look.mode))) {
      if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
      await show(page, name, look);
      const file = `${name}-${label}-${viewport.width}.png`;
      await page.screenshot({ path: join(out, file) });
      console.log(file);
    }
  }
  await context.close();
}
await browser.close();
