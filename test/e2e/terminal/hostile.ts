import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { runOf } from '../story/responder.ts';

/** Colours of its own, a link, a title, a clipboard: what a server may write and not have. */
const HOSTILE =
  '\u001b[38;2;1;200;3mgreen\u001b[0m \u001b[1;4:3;58;2;9;9;9mwavy\u001b[0m ' +
  '\u001b]8;;https://evil.test\u0007link\u001b]8;;\u0007\u001b]0;evil\u0007' +
  '\u001b]52;c;ZXZpbA==\u0007\u001b[>c\u001b[18t';

interface Watched {
  readonly violations: string[];
}

/** Remembers what the page's policy refused from now on. */
export async function watchPolicy(page: Page): Promise<void> {
  await page.evaluate(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(`${event.violatedDirective} ${event.sourceFile}:${String(event.lineNumber)}`);
    });
  });
}

/** Shows it as if the server had written it: coloured, and nothing else of it happens. */
export async function sufferHostileOutput(app: ElectronApplication, page: Page): Promise<void> {
  const { current } = await runOf(page);
  const session = current?.detail.kind === 'terminal' ? current.detail.live?.session : undefined;
  const title = await page.title();
  await app.evaluate(
    ({ BrowserWindow, clipboard }, { shown, to }) => {
      void clipboard.writeText('mine');
      const bytes = new TextEncoder().encode(shown);
      BrowserWindow.getAllWindows()[0]?.webContents.send('terminal', { session: to, bytes });
    },
    { shown: HOSTILE, to: session },
  );
  const green = page.getByRole('log').getByText('green');
  await expect(green).toHaveCSS('color', 'rgb(1, 200, 3)');
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('mine');
  expect(await page.title()).toBe(title);
  expect(await page.evaluate(() => (window as unknown as Watched).violations)).toEqual([]);
}
