import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Api } from '../../main/contract/api.ts';
import { launchSpec } from '../../tools/electron-runtime.mjs';

declare global {
  interface Window {
    readonly api: Api;
  }
}

export interface LaunchOptions {
  /** userData of the app; a new empty folder when left out. */
  readonly dataDir?: string;
  /** The system's language; the app follows it until told otherwise. */
  readonly lang?: 'en' | 'ja';
  readonly args?: readonly string[];
  /** Folder of another app than the project's. */
  readonly appDir?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataDir: string;
  /** What the app wrote to stdout and stderr so far. */
  readonly output: () => string;
  /** Closes the app as a person does and waits until the process is gone. */
  readonly close: () => Promise<void>;
}

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The folder with package.json and `out/`; `BREAKGLASS_APP` names another build of it. */
export const builtApp = process.env['BREAKGLASS_APP'] ?? project;

/** Launches the built app on the resolved Electron and waits for its window. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const dataDir = options.dataDir ?? (await freshFolder());
  const spec = await launchSpec({
    appDir: options.appDir ?? builtApp,
    userData: dataDir,
    extraArgs: options.args ?? [],
  });
  const lang = options.lang ?? 'en';
  const locale = lang === 'ja' ? 'ja_JP.UTF-8' : 'en_US.UTF-8';
  const app = await patiently({
    executablePath: spec.executablePath,
    args: [...spec.args, `--lang=${lang}`],
    env: { ...spec.env, LANG: locale, LANGUAGE: lang, LC_ALL: locale, ...options.env },
    // The app's own theme, not one Playwright pretends.
    colorScheme: null,
    timeout: 30_000,
  });
  let written = '';
  const keep = (chunk: Buffer): void => void (written += chunk.toString('utf8'));
  app.process().stdout?.on('data', keep);
  app.process().stderr?.on('data', keep);
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return { app, page, dataDir, output: () => written, close: () => app.close() };
}

/**
 * On a busy machine Electron's debugger sometimes never answers the first call. Tried once more, and
 * said so; an app that really hangs at its start fails the second time too.
 */
async function patiently(
  options: Parameters<typeof _electron.launch>[0],
): Promise<ElectronApplication> {
  try {
    return await _electron.launch(options);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error;
    process.stdout.write('Electron did not answer within 30 s; launched once more.\n');
    return _electron.launch(options);
  }
}

/** A new empty folder outside the project. */
export async function freshFolder(): Promise<string> {
  return mkdtemp(join(await realpath(tmpdir()), 'breakglass-e2e-'));
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
