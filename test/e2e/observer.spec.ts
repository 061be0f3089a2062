import { expect, test, type Page } from '@playwright/test';
import axe from 'axe-core';
import { CONFIRM_POLICY } from '../../main/shell/content-policy.ts';
import { launchApp, removeFolder, type LaunchedApp } from './app.ts';

let launched: LaunchedApp;

test.beforeEach(async () => {
  launched = await launchApp();
  const { page } = launched;
  await page.getByRole('navigation').waitFor();
  const started = await page.evaluate(() =>
    window.api.call['run.start']({ playbook: 'PB-01', mode: 'drill', scenario: 'sso-outage' }),
  );
  expect(started).toMatchObject({ ok: true });
});
test.afterEach(async () => {
  await launched.close();
  await removeFolder(launched.dataDir);
});

async function observe(): Promise<Page> {
  const opened = launched.app.waitForEvent('window', {
    predicate: (page) => page.url().startsWith('app://observer/'),
  });
  await launched.page.keyboard.press('Control+Shift+O');
  const window = await opened;
  await window.getByRole('heading', { level: 1 }).waitFor();
  return window;
}

/** Nothing for axe to find, and nothing beyond the edge, at this zoom of the observer windows. */
async function holdsAt(zoom: number, window: Page): Promise<void> {
  await launched.app.evaluate(({ BrowserWindow }, factor) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      if (webContents.getURL().startsWith('app://observer/')) webContents.setZoomFactor(factor);
    }
  }, zoom);
  await expect.poll(() => window.evaluate(() => devicePixelRatio)).toBe(zoom);
  await window.evaluate(axe.source);
  const { violations } = await window.evaluate(() =>
    // The watermark is decoration, which has to have no contrast (WCAG 2.2, 1.4.3).
    (globalThis as unknown as { axe: typeof axe }).axe.run({ exclude: '[aria-hidden=true]' }),
  );
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`),
  ).toEqual([]);
  const wider = await window.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider).toBeLessThanOrEqual(0);
  await expect(window.getByRole('heading', { level: 1 })).toBeInViewport();
}

test('checklist 4, 7 and 20: an observer window is sandboxed, has its own policy, and no call that acts', async () => {
  const observer = await observe();
  const response = await observer.reload();
  expect(response?.headers()['content-security-policy']).toBe(CONFIRM_POLICY);
  const api = await observer.evaluate(() => Object.keys(window.api.call).sort());
  expect(api).toEqual(['watch.mask', 'watch.view']);
  const preferences = await launched.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().startsWith('app://observer/'),
    );
    const contents = window?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration };
  });
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  // The window's own page is not to be had here.
  expect(await observer.evaluate(() => 'run.start' in window.api.call)).toBe(false);
});

test('rule U16: it follows the run, masks by one key, more than one can be open, and all close with the app', async () => {
  const { page, app } = launched;
  const [one, two] = [await observe(), await observe()];
  await expect(page.getByTestId('band')).toContainText('2 windows show this run');
  // Who could look on is in the log.
  const noted = (code: string) =>
    expect
      .poll(async () => {
        const view = await page.evaluate(() => window.api.call['app.view']({}));
        return view.ok && view.value.run?.log.tail.filter(({ what }) => what.includes(code)).length;
      })
      .toBeGreaterThan(0);
  await noted('observer-opened');
  const title = (of: Page) => of.getByRole('heading', { level: 1 });
  await expect(title(one)).toHaveText(
    (await page.getByRole('heading', { level: 1 }).textContent()) ?? '',
  );
  await expect(one.getByText('View only. Nothing can be done here.')).toBeVisible();
  await one.keyboard.press('F4');
  await expect(one.getByRole('button', { name: 'Mask account numbers' })).toBeVisible();
  await expect(two.getByRole('button', { name: 'Show account numbers' })).toBeVisible();
  await holdsAt(1, two);
  await holdsAt(2, two);
  const three = await observe();
  await three.close();
  await noted('observer-closed');
  await page.evaluate(() => window.api.call['run.close']({ why: 'abandoned', reason: 'over' }));
  await expect(title(two)).toHaveText('The log is closed');
  await two.close();
  await expect(page.getByTestId('band')).toContainText('1 window shows this run');
  const process = app.process();
  const gone = new Promise((resolve) => process.once('exit', resolve));
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL() === 'app://bundle/')
      ?.close(),
  );
  await gone;
  expect(one.isClosed()).toBe(true);
});
