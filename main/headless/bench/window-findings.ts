import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createDraftStore } from '../../adapters/disk/draft-store.ts';
import type { DevtoolsPage } from './devtools.ts';
import { longText } from './long-text.ts';
import { limited, median, percentile, type Measure } from './measured.ts';
import { project, withScratch } from './scratch.ts';
import { launch, type Candidate } from './windows.ts';

const LIMIT_MS = 50;
const KEYSTROKES = 120;
const WARM = 12;
/** Between what is seen and the next key: somebody who types fast. */
const PAUSE_MS = 60;
const NAME = 'mend-1';

/**
 * 95th percentile from a key, as the system gives it to the window, until the findings on the text with
 * that key are in the window and painted: real editor, real calls to main, 2,000 lines. Each key makes
 * a name another, which leads nowhere and is told by that name, so that no older answer can count.
 */
export const measure: Measure = async () =>
  withScratch(async (folder) => {
    const root = join(folder, 'data');
    mkdirSync(root);
    const text = longText();
    const begun = await createDraftStore({ root }).begin(text);
    if (!begun.ok) throw new Error(begun.error.detail);
    const app: Candidate = {
      appDir: project,
      address: 'app://',
      usable: OPENED,
      prepare: () => undefined,
    };
    const launched = await launch(app, root);
    try {
      const page = await launched.page();
      const times = await typed(page);
      page.close();
      const half = median(times).toFixed(0);
      const what = `a key until its findings are painted, ${String(text.split('\n').length)} lines (half of all within ${half} ms)`;
      const value = percentile(times, 0.95);
      return [limited({ id: 'window-findings', unit: 'ms', value, limit: LIMIT_MS, what })];
    } finally {
      await launched.end();
    }
  });

async function typed(page: DevtoolsPage): Promise<readonly number[]> {
  const key = (more: Readonly<Record<string, unknown>>) =>
    page.send('Input.dispatchKeyEvent', more);
  const end = { key: 'End', code: 'End', windowsVirtualKeyCode: 35, modifiers: 2 };
  await key({ ...end, type: 'rawKeyDown' });
  await key({ ...end, type: 'keyUp' });
  const times: number[] = [];
  let name = NAME;
  for (let count = 0; count < KEYSTROKES + WARM; count += 1) {
    // A name may have so many letters: then it begins anew.
    const back = name.length > 40;
    name = back ? name.slice(0, -1) : `${name}x`;
    await page.evaluate(`(${WATCH})(${JSON.stringify(`"${name}"`)})`);
    const letter = back
      ? { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 }
      : { key: 'x', code: 'KeyX', windowsVirtualKeyCode: 88, text: 'x' };
    await key({ ...letter, type: back ? 'rawKeyDown' : 'keyDown' });
    await key({ ...letter, type: 'keyUp' });
    const took = Number(await page.evaluate('window.painted'));
    if (count >= WARM) times.push(took);
    await page.evaluate(`new Promise((next) => setTimeout(next, ${String(PAUSE_MS)}))`);
  }
  return times;
}

/** Waits for the key and, from its own time on, for a frame with a finding that says this. */
const WATCH = `(words) => {
  const beside = document.querySelector('main aside');
  window.painted = new Promise((resolve, reject) => {
    let began;
    const timer = setTimeout(() => reject(new Error('no finding says ' + words)), 10000);
    document.addEventListener('keydown', (event) => (began = event.timeStamp), { capture: true, once: true });
    const look = () => {
      if (began === undefined || !beside.textContent.includes(words)) return;
      seen.disconnect();
      clearTimeout(timer);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - began);
        port2.postMessage(0);
      });
    };
    const seen = new MutationObserver(look);
    seen.observe(beside, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}`;

/** Goes to the only draft, and waits until its findings are there and the editor has the focus. */
const OPENED = `new Promise((resolve) => {
  const ways = [
    () => document.querySelector('[data-place=library]'),
    () => [...document.querySelectorAll('main button')].find((one) => /^(Write playbooks|手順書を書く)$/.test(one.textContent)),
    () => document.querySelector('main ul li button'),
  ];
  const look = () => {
    const found = ways[0]?.();
    if (found) { found.click(); ways.shift(); }
    const ready = ways.length === 0 && document.querySelector('main aside[aria-busy=false]');
    if (ready && document.activeElement?.hasAttribute('data-code')) return resolve(Date.now());
    setTimeout(look, 20);
  };
  look();
})`;
