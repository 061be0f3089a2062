import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { devtoolsPage, devtoolsPort, type DevtoolsPage } from './devtools.ts';
import { project } from './scratch.ts';

/** What to launch, and how its page says that it can be used. */
export interface Candidate {
  readonly appDir: string;
  /** How its page's address begins. */
  readonly address: string;
  /** An expression whose promise gives the time (epoch ms) when the page was usable. */
  readonly usable: string;
  /** Fills a new data folder before a launch. */
  readonly prepare: (userData: string) => void;
}

export interface Launched {
  /** From the spawn until usable, milliseconds. */
  readonly ms: number;
  readonly pid: number;
  /** The number that `usable` gave. */
  readonly answer: number;
  /** Its page, to go on with. */
  page(): Promise<DevtoolsPage>;
  end(): Promise<void>;
}

interface RuntimeTools {
  launchSpec(options: {
    readonly appDir: string;
    readonly userData: string;
    readonly extraArgs: readonly string[];
  }): Promise<{
    readonly executablePath: string;
    readonly args: readonly string[];
    readonly env: Readonly<Record<string, string>>;
  }>;
}

const PRIMARY = 'main [data-primary]';

/** Resumes the run the first screen offers and waits for the next step's button. */
const RESUMED = `new Promise((resolve) => {
  let resume;
  const look = () => {
    const button = document.querySelector('${PRIMARY}');
    const on = button && !button.disabled && button.getAttribute('aria-disabled') !== 'true';
    if (on && !resume) { resume = button; button.click(); }
    else if (on && button !== resume && !resume.isConnected) return resolve(Date.now());
    setTimeout(look, 2);
  };
  look();
})`;

/** Our built app with a drill to resume, made once in `folder` and copied for each launch. */
export function ourApp(folder: string): Candidate {
  const left = join(folder, 'left');
  mkdirSync(left);
  const script = fileURLToPath(new URL('leave-run.ts', import.meta.url));
  execFileSync(process.execPath, [script, left], { stdio: ['ignore', 'ignore', 'inherit'] });
  return {
    appDir: project,
    address: 'app://',
    usable: RESUMED,
    prepare: (userData) => {
      cpSync(left, userData, { recursive: true });
    },
  };
}

/** A window of the same size with a word in it, and nothing else. */
export function emptyApp(folder: string): Candidate {
  const appDir = join(folder, 'empty');
  mkdirSync(appDir);
  const manifest = { name: 'empty-window', version: '1.0.0', main: 'main.cjs' };
  writeFileSync(join(appDir, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(appDir, 'index.html'), '<!doctype html><title>empty</title><p>Ready</p>');
  writeFileSync(
    join(appDir, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 840 }).loadFile('index.html'));
app.on('window-all-closed', () => app.quit());`,
  );
  return {
    appDir,
    address: 'file://',
    usable: `new Promise((resolve) => {
  const look = () => document.querySelector('p') ? resolve(Date.now()) : setTimeout(look, 2);
  look();
})`,
    prepare: () => undefined,
  };
}

/** Starts it on the resolved Electron and waits until it is usable. */
export async function launch(candidate: Candidate, userData: string): Promise<Launched> {
  candidate.prepare(userData);
  const tools = (await import(
    new URL('../../../tools/electron-runtime.mjs', import.meta.url).href
  )) as RuntimeTools;
  const extraArgs = ['--remote-debugging-port=0'];
  const spec = await tools.launchSpec({ appDir: candidate.appDir, userData, extraArgs });
  const began = Date.now();
  const child = spawn(spec.executablePath, [...spec.args], {
    env: spec.env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const port = await devtoolsPort(child);
    const at = await usableAt(port, candidate);
    return {
      ms: at - began,
      pid: child.pid ?? 0,
      answer: at,
      page: () => devtoolsPage(port, candidate.address),
      end: () => end(child),
    };
  } catch (error) {
    await end(child);
    throw error;
  }
}

/** Asked again when the page was replaced while it was asked. */
async function usableAt(port: number, { address, usable }: Candidate): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    let page: DevtoolsPage | undefined;
    try {
      page = await devtoolsPage(port, address);
      return Number(await within(page.evaluate(usable)));
    } catch (error) {
      if (tries === 3) throw error;
    } finally {
      page?.close();
    }
  }
}

function within<T>(work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      setTimeout(() => {
        reject(new Error('the window was not usable within 30 s'));
      }, 30_000).unref();
    }),
  ]);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}
