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

/** Both languages in both themes; drill and incident change places, so that each is seen in both. */
const looks: readonly Look[] = [
  { lang: 'en', theme: 'light', mode: 'drill' },
  { lang: 'en', theme: 'dark', mode: 'incident' },
  { lang: 'ja', theme: 'light', mode: 'incident' },
  { lang: 'ja', theme: 'dark', mode: 'drill' },
];

let folder = '';

test.beforeAll(async () => {
  folder = await buildHarness();
});

test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

for (const look of looks) {
  test(`every screen is accessible and whole: ${Object.values(look).join(' ')}`, async ({
    page,
  }) => {
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console: ${message.text()}`);
    });
    await page.addInitScript({ content: axe.source });
    await serve(page, folder);
    for (const name of Object.keys(states(look.mode))) {
      await show(page, name, look);
      for (const each of await violations(page)) problems.push(`${name}: ${each}`);
      for (const each of await cutOff(page)) problems.push(`${name}: cut off: ${each}`);
    }
    expect(problems).toEqual([]);
  });
}
