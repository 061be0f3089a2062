import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Application } from 'spectron';
import { launchSpec } from '../../tools/electron-runtime.mjs';

export interface SmokeApp {
  readonly app: Application;
  readonly userData: string;
  /** Closes the window, waits for the app to be gone, removes its data. */
  stop(): Promise<void>;
}

/**
 * Starts an app folder under Spectron. Spectron's own launcher and ChromeDriver do not work with
 * today's Node and Electron, so it speaks to Electron over DevTools and the driver is a stub.
 *
 * @param appDir folder with a package.json; the project itself when left out
 */
export async function startSmokeApp(appDir?: string): Promise<SmokeApp> {
  const userData = await mkdtemp(join(tmpdir(), 'breakglass-spectron-'));
  const spec = await launchSpec({ userData, ...(appDir === undefined ? {} : { appDir }) });
  // webdriverio starts the binary with this process's environment.
  process.env['BREAKGLASS_DATA'] = userData;
  const app = new Application({
    path: spec.executablePath,
    webdriverOptions: {
      automationProtocol: 'devtools',
      capabilities: {
        browserName: 'chrome',
        'goog:chromeOptions': { binary: spec.executablePath, args: spec.args },
      },
    },
  });
  withoutChromeDriver(app);
  await app.start();
  await app.client.setTimeout({ implicit: 5000 });
  return {
    app,
    userData,
    async stop() {
      await closeWindow(app);
      await rm(userData, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * Closes the window as its own page would. Spectron's `stop` asks the driver for a new window once
 * the last is gone, which an app that quits with its last window cannot give.
 */
async function closeWindow(app: Application): Promise<void> {
  const browser = await app.client.getPuppeteer();
  const gone = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  const [page] = await browser.pages();
  await page?.close();
  await gone;
}

/** What Spectron expects of its ChromeDriver, answered without one. */
function withoutChromeDriver(app: Application): void {
  Object.assign(app, {
    startChromeDriver: () => Promise.resolve(),
    chromeDriver: {
      stop: () => undefined,
      getLogs: () => [],
      clearLogs: () => undefined,
    },
  });
}
