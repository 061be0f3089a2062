import { chromium, type Browser, type Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildHarness } from '../../test/renderer/harness/build.ts';
import { show } from '../../test/renderer/harness/page.ts';
import { OFFLINE, serve } from '../../test/renderer/harness/serve.ts';
import { walkPlaybook, type Frame } from './film/walk.ts';

/**
 * Walks playbooks in a drill against the range and lays the pictures of their steps into one strip
 * per playbook and language, on sheets of twelve: `node tools/screens/filmstrips.ts OUT [PB-01 …]`.
 * What the range cannot do is said, and skipped after its picture. Text that does not fit is named.
 */
const [out = 'out/film', ...wanted] = process.argv.slice(2);
const TEN = ['01', '02', '03', '04', '07', '08', '09', '10', '12', '15'].map((id) => `PB-${id}`);
const VIEWPORT = { width: 1280, height: 860 };
/** Four steps in a row and three rows on a sheet can still be read. */
const COLUMNS = 4;
const PER_SHEET = 12;
const TILE = 640;

const folder = await buildHarness();
await mkdir(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [...OFFLINE],
});
const [en, ja, sheet] = await Promise.all([
  harness(browser, 'en'),
  harness(browser, 'ja'),
  browser.newPage({ viewport: { width: COLUMNS * (TILE + 12), height: 900 } }),
]);
for (const id of wanted.length > 0 ? wanted : TEN) {
  const frames = await walkPlaybook(id);
  for (const { number, refused } of frames) {
    if (refused !== undefined) console.log(`${id} step ${number}: the range says ${refused}`);
  }
  const [english, japanese] = await Promise.all([shots(en, 'en', frames), shots(ja, 'ja', frames)]);
  await strip(sheet, frames, english, 'en', join(out, `${id}-en`));
  await strip(sheet, frames, japanese, 'ja', join(out, `${id}-ja`));
  console.log(`${id}: ${frames.length} steps`);
}
await browser.close();

async function harness(on: Browser, lang: 'en' | 'ja'): Promise<Page> {
  const context = await on.newContext({ viewport: VIEWPORT, timezoneId: 'Asia/Tokyo' });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await serve(page, folder);
  await show(page, 'home', { lang, theme: 'light', mode: 'drill' });
  return page;
}

async function shots(
  page: Page,
  lang: 'en' | 'ja',
  frames: readonly Frame[],
): Promise<readonly Buffer[]> {
  const pictures: Buffer[] = [];
  for (const { views, at, title, number } of frames) {
    await page.clock.setFixedTime(at);
    await page.evaluate((view) => {
      (window as unknown as { showView: (given: unknown) => void }).showView(view);
    }, views[lang]);
    await page.getByRole('heading', { level: 1, name: title[lang] }).waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    for (const text of await cutOff(page)) console.log(`${lang} step ${number}: cut off: ${text}`);
    const clip = await stage(page);
    pictures.push(await page.screenshot({ type: 'jpeg', quality: 88, ...(clip ? { clip } : {}) }));
  }
  return pictures;
}

/** The middle of the window, where the step is: lists and log beside it would make it too small. */
function stage(page: Page) {
  return page.evaluate(() => {
    const box = document.querySelector('main h1')?.parentElement?.getBoundingClientRect();
    return box && { x: box.x, y: box.y, width: box.width, height: box.height };
  });
}

function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main button, main h1, main h2, main p, main dt')]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
      .map(({ textContent }) => textContent),
  );
}

async function strip(
  to: Page,
  frames: readonly Frame[],
  pictures: readonly Buffer[],
  lang: 'en' | 'ja',
  path: string,
): Promise<void> {
  const tiles = frames.map(({ number, title }, at) => {
    const bytes = pictures[at]?.toString('base64') ?? '';
    const caption = `${number} ${title[lang]}`.replace(/[<&]/g, (one) => `&#${one.charCodeAt(0)};`);
    return `<figure><figcaption>${caption}</figcaption><img src="data:image/jpeg;base64,${bytes}"></figure>`;
  });
  for (let from = 0; from < tiles.length; from += PER_SHEET) {
    await to.setContent(
      `<style>body{margin:6px;display:grid;grid-template-columns:repeat(${COLUMNS},1fr);gap:14px 8px;
        font:20px Inter,'Noto Sans JP','Noto Sans CJK JP',sans-serif}
        figure{margin:0}img{width:100%;border:1px solid #cbd0d7}</style>
      ${tiles.slice(from, from + PER_SHEET).join('')}`,
    );
    const number = String(from / PER_SHEET + 1).padStart(2, '0');
    await to.screenshot({ path: `${path}-${number}.png`, fullPage: true });
  }
}
