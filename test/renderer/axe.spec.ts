import { expect, test, type Page } from '@playwright/test';
import axe from 'axe-core';
import { rm } from 'node:fs/promises';
import { buildHarness } from './harness/build.ts';
import { show, type Look } from './harness/page.ts';
import { serve } from './harness/serve.ts';
import { states } from './states/all.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Found {
  readonly id: string;
  readonly nodes: readonly {
    readonly target: readonly unknown[];
    readonly failureSummary?: string;
  }[];
}

/** Runs axe through the debugger, which the page's content policy does not bind. */
async function violations(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(async (tags): Promise<readonly Found[]> => {
    const engine = (globalThis as unknown as { axe: typeof axe }).axe;
    const report = await engine.run(document, {
      runOnly: { type: 'tag', values: tags },
      /* What passes is not listed node by node. */
      resultTypes: ['violations'],
    });
    return report.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, failureSummary }) => ({
        target,
        ...(failureSummary === undefined ? {} : { failureSummary }),
      })),
    }));
  }, TAGS);
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`),
  );
}

/** Text that does not fit its box; scrolling parts, clamps and hidden ones aside. */
async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main button, main h1, main h2, main p, main dt')]
      .filter((element) => {
        const style = getComputedStyle(element);
        return (
          style.clipPath === 'none' &&
          element.scrollWidth > element.clientWidth + 1 &&
          element.clientWidth > 0
        );
      })
      .map((element) => `${element.tagName} ${element.textContent}`),
  );
}

/**
 * Each screen is seen twice, and in each language, theme and mode once: the second look changes all
 * three of the first. Screens take turns, so that all eight looks are seen.
 */
const pairs: readonly (readonly [Look, Look])[] = [
  [
    { lang: 'en', theme: 'light', mode: 'drill' },
    { lang: 'ja', theme: 'dark', mode: 'incident' },
  ],
  [
    { lang: 'en', theme: 'dark', mode: 'incident' },
    { lang: 'ja', theme: 'light', mode: 'drill' },
  ],
  [
    { lang: 'en', theme: 'light', mode: 'incident' },
    { lang: 'ja', theme: 'dark', mode: 'drill' },
  ],
  [
    { lang: 'en', theme: 'dark', mode: 'drill' },
    { lang: 'ja', theme: 'light', mode: 'incident' },
  ],
];

let folder = '';

test.beforeAll(async () => {
  folder = await buildHarness();
});

test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

for (const [turn, looks] of pairs.entries()) {
  const said = looks.map((look) => Object.values(look).join(' ')).join(', ');
  test(`each screen whose turn it is is accessible and whole: ${said}`, async ({ page }) => {
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console: ${message.text()}`);
    });
    await page.addInitScript({ content: axe.source });
    await serve(page, folder);
    for (const look of looks) {
      const names = Object.keys(states(look.mode)).filter((_, at) => at % pairs.length === turn);
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) {
        await show(page, name, look);
        const found = [
          ...(await violations(page)),
          ...(await cutOff(page)).map((each) => `cut off: ${each}`),
        ];
        problems.push(
          ...found.map((each) => `${name} (${Object.values(look).join(' ')}): ${each}`),
        );
      }
    }
    expect(problems).toEqual([]);
  });
}
