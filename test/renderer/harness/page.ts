import type { Page } from '@playwright/test';
import { states } from '../states/all.ts';

export interface Look {
  readonly lang: 'en' | 'ja';
  readonly theme: 'light' | 'dark';
  readonly mode: 'incident' | 'drill';
}

interface Harness {
  showState(name: string, look: Look): Promise<void>;
}

/**
 * Opens one state in one look, on a page that `serve` has opened, and waits until it stands still.
 * The page stays: what was in it is taken out first. Loading it anew for each took most of the time.
 */
export async function show(page: Page, name: string, look: Look): Promise<void> {
  await page.evaluate(([name, look]) => (window as unknown as Harness).showState(name, look), [
    name,
    look,
  ] as const);
  await page.locator('main h1').waitFor();
  const state = states(look.mode)[name];
  if (state?.type !== undefined) await page.getByRole('searchbox').fill(state.type);
  if (state?.press === 'verify') {
    await page.getByRole('button', { name: /^(Verify|検証)$/ }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /K7QM|#|改変|Changed/ })
      .first()
      .waitFor();
  }
  if (state?.press === 'skip') {
    await page.getByRole('button', { name: /^(Skip with a reason|理由を付けて省略)$/ }).click();
  }
  if (name === 'log-find') await page.getByText(/records found|見つかりました/).waitFor();
  if (state?.press === 'record') {
    await page.getByRole('row', { name: '0137' }).click();
    await page.getByRole('button', { name: /^(Prove this record|この記録を証明する)$/ }).click();
    await page.getByText(/lead from it|たどり着きます/).waitFor();
  }
  if (state?.press === 'trail') {
    await page
      .getByRole('button', { name: /^(Compare with CloudTrail|CloudTrail と照合)$/ })
      .click();
    await page.getByRole('table').waitFor();
  }
  if (state?.press === 'filter') {
    await page.getByRole('button', { name: /^(Filter|絞り込み)$/ }).click();
  }
  if (state?.press === 'kit' || state?.press === 'kit-refused') {
    await page
      .getByRole('button', { name: /^(Take in a newer kit|新しいキットを取り込む)$/ })
      .click();
    await page
      .getByRole(state.press === 'kit' ? 'heading' : 'alert')
      .filter({ hasText: /Take in this kit|このキットを取り込み|cannot be read|読めません/ })
      .waitFor();
  }
  if (state?.press === 'request') {
    await page.getByRole('button', { name: /^(Make the request|依頼を作る)$/ }).click();
    await page.locator('svg[role=img]:not([aria-busy])').first().waitFor();
  }
  if (state?.press === 'read' || state?.press === 'sign') {
    await page.getByRole('textbox', { name: /^(Paste it here|ここに貼り付け)$/ }).fill('x');
    await page.getByRole('button', { name: /^(Read it|読み込む)$/ }).click();
  }
  if (state?.press === 'sign') {
    await page.getByRole('textbox', { name: /^(Your name|署名に入る)/ }).fill('tanaka');
    await page.getByRole('button', { name: /^(Sign for #0|#0 から)/ }).click();
    await page.getByRole('button', { name: /^(Witness another|別のログに)/ }).waitFor();
  }
  if (state?.press === 'evidence') {
    await page.getByRole('button', { name: /nginx/ }).click();
    await page.getByText(/U\+001B/).waitFor();
    await page.getByRole('button', { name: /^(Check hash now|ハッシュを照合)$/ }).click();
    await page.getByText(/Unchanged|変わっていません/).waitFor();
  }
  for (const click of state?.clicks ?? []) {
    const button = page.getByRole('button', { name: click });
    const radio = page.getByRole('radio', { name: click });
    const box = page.getByRole('checkbox', { name: click });
    const tab = page.getByRole('tab', { name: click });
    await button
      .or(radio)
      .or(box)
      .or(tab)
      .or(page.locator('summary').filter({ hasText: click }))
      .click();
  }
  if (state?.sees) await page.getByText(state.sees).first().waitFor();
  if (name.startsWith('dialog-')) await page.getByRole('dialog').waitFor();
  if (state?.fill !== undefined) {
    await page.getByRole('dialog').getByRole('textbox').first().fill(state.fill);
    await page.getByText(/will be masked|伏せて記録/).waitFor();
  }
  if (state?.press === 'keep') {
    await page.getByRole('button', { name: /^(Keep 1 file|1 件を残す)/ }).click();
    await page.getByRole('alert').waitFor();
  }
  await standsStill(page);
}

/** Until its fonts are there, and two frames long nothing in it was changed or in motion. */
async function standsStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const moves = () => document.getAnimations().some(({ playState }) => playState === 'running');
    let changed = true;
    const observer = new MutationObserver(() => {
      changed = true;
    });
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    while (changed || moves()) {
      changed = false;
      await document.fonts.ready;
      await frame();
      await frame();
    }
    observer.disconnect();
  });
}
