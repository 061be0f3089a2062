import { expect, test, type Page } from '@playwright/test';
import { rm } from 'node:fs/promises';
import { buildHarness } from './harness/build.ts';
import { show } from './harness/page.ts';
import { serve } from './harness/serve.ts';
import { states } from './states/all.ts';

let folder = '';

test.beforeAll(async () => {
  folder = await buildHarness();
});

test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** What moves now, also in shadow roots, once everything that can be pressed was touched. */
async function moving(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const roots = (root: Document | ShadowRoot): readonly (Document | ShadowRoot)[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
        shadowRoot ? roots(shadowRoot) : [],
      ),
    ];
    const told = new Set<string>();
    const look = (): void => {
      for (const one of roots(document).flatMap((root) => root.getAnimations())) {
        const of = one.effect instanceof KeyframeEffect ? one.effect.target : null;
        told.add(`${one.constructor.name} of ${of?.tagName ?? '?'}.${of?.className ?? ''}`);
      }
    };
    look();
    // A colour that changes is what a transition would make slow.
    for (const button of document.querySelectorAll<HTMLElement>('button, a, input')) {
      button.style.setProperty('background', 'rgb(1, 2, 3)');
    }
    await new Promise(requestAnimationFrame);
    look();
    return [...told];
  });
}

test('whoever asked for less motion sees none, on every screen', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await serve(page, folder);
  const found: string[] = [];
  for (const name of Object.keys(states('drill'))) {
    await show(page, name, { lang: 'en', theme: 'light', mode: 'drill' });
    for (const one of await moving(page)) found.push(`${name}: ${one}`);
  }
  expect(found).toEqual([]);
});

test('where nobody asked, buttons and the caret move: what is looked for above can be seen', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await serve(page, folder);
  await show(page, 'write-text', { lang: 'en', theme: 'light', mode: 'drill' });
  const found = (await moving(page)).join('\n');
  expect(found).toMatch(/CSSTransition of BUTTON/);
  expect(found).toMatch(/CSSAnimation of DIV\..*cm-cursorLayer/);
});
