import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { access, constants, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { launchPlans, type LaunchPlan } from '../../core/browser/launch-plan.ts';
import type { Browser } from '../../core/ports/browser.ts';

export interface BrowserOptions {
  /** Holds the profile while it is needed; nothing else. */
  readonly folder: string;
  /** The address as it may be opened, or undefined. */
  readonly allowed: (url: string) => string | undefined;
  readonly platform?: NodeJS.Platform;
  readonly env?: NodeJS.ProcessEnv;
}

/** A browser that fails to start says so within this time, milliseconds. */
const STARTED = 700;
/** Time for one that was told to end, milliseconds; then it is killed. */
const ENDING = 500;
/** How often it is looked at meanwhile, milliseconds. */
const STEP = 25;

/** Names of the laptop's environment that a browser needs; AWS's and proxies' are not among them. */
const KEPT =
  /^(?:PATH|HOME|USER|LOGNAME|LANG|LANGUAGE|LC_\w+|DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|XDG_\w+|DBUS_SESSION_BUS_ADDRESS|TMPDIR|TEMP|TMP|SYSTEMROOT|WINDIR|APPDATA|LOCALAPPDATA|USERPROFILE|PROGRAMDATA|PROGRAMFILES.*|COMSPEC)$/i;

/**
 * Starts a known browser with an empty profile in a folder of its own, without a shell. What a
 * crash left there is wiped before the first start.
 */
export function createBrowser({
  folder,
  allowed,
  platform = process.platform,
  env = process.env,
}: BrowserOptions): Browser {
  const running = new Set<ChildProcess>();
  /** Holds the profiles until they are wiped. */
  let home: Promise<string> | undefined;
  /** What was on its way before one opens no other browser after it. */
  let wipes = 0;
  const known = platform === 'darwin' || platform === 'win32' ? platform : 'linux';
  const sweep = async (): Promise<boolean> => {
    // A launcher may have ended at once, or this app have crashed, with the browser still there.
    if (known !== 'win32') await endThoseIn(folder);
    return rm(folder, { recursive: true, force: true, maxRetries: 5 }).then(
      () => true,
      () => false,
    );
  };
  /** Where what another program holds (Windows) cannot go yet: a folder that nothing was ever in. */
  const cleanHome = async (): Promise<string> => {
    if (await sweep()) return folder;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return mkdtemp(join(folder, 'fresh-'));
  };
  return {
    open: async (url) => {
      const address = allowed(url);
      if (address === undefined) return 'none';
      const before = wipes;
      home ??= cleanHome();
      const place = await home.catch(() => undefined);
      if (place === undefined) {
        // Not for good: it may be possible the next time.
        home = undefined;
        return 'none';
      }
      for (const plan of launchPlans(known, env)) {
        const file = await firstFile(plan, env['PATH'] ?? '');
        if (file === undefined) continue;
        const profile = join(place, plan.name);
        await mkdir(profile, { recursive: true, mode: 0o700 });
        // The last moment: from here on the browser is among those that a wipe ends.
        if (wipes !== before) return 'none';
        const child = begun(file, plan.args(profile, address), env);
        // From the first moment: whoever leaves while it starts must not leave it behind.
        running.add(child);
        for (const over of ['exit', 'error']) child.once(over, () => running.delete(child));
        if (await started(child)) return 'clean';
      }
      return 'none';
    },
    wipe: async () => {
      wipes += 1;
      await Promise.all([...running].map(ended));
      running.clear();
      home = undefined;
      await sweep();
    },
  };
}

async function firstFile({ files }: LaunchPlan, path: string): Promise<string | undefined> {
  for (const file of files) {
    const places = isAbsolute(file)
      ? [file]
      : path
          .split(delimiter)
          .filter(isAbsolute)
          .map((folder) => join(folder, file));
    for (const place of places) if (await isProgram(place)) return place;
  }
  return undefined;
}

async function isProgram(place: string): Promise<boolean> {
  try {
    await access(place, constants.X_OK);
    return (await stat(place)).isFile();
  } catch {
    return false;
  }
}

function begun(file: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(file, [...args], {
    shell: false,
    stdio: 'ignore',
    // A group of its own, so that what it starts ends with it.
    detached: process.platform !== 'win32',
    windowsHide: false,
    env: Object.fromEntries(Object.entries(env).filter(([name]) => KEPT.test(name))),
  });
  child.unref();
  return child;
}

/** False when it did not start, or ended at once with an error. */
function started(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), STARTED);
    const over = (answer: boolean): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    child.once('error', () => over(false));
    child.once('exit', (code) => over(code === 0));
  });
}

/** Told to end, and killed where it does not: a profile in use cannot be wiped. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  signal(child, 'SIGTERM');
  const late = new Promise<'late'>((resolve) => {
    setTimeout(() => resolve('late'), ENDING).unref();
  });
  if ((await Promise.race([gone, late])) !== 'late') return;
  signal(child, 'SIGKILL');
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, ENDING).unref())]);
}

/** Every program that was started with a profile of this folder, whoever its parent is by now. */
async function endThoseIn(folder: string): Promise<void> {
  let left = await runningWith(folder);
  for (const name of ['SIGTERM', 'SIGKILL'] as const) {
    for (const pid of left) killed(pid, name);
    for (let waited = 0; left.length > 0 && waited < ENDING; waited += STEP) {
      await new Promise((resolve) => setTimeout(resolve, STEP));
      left = await runningWith(folder);
    }
  }
}

/** What runs with a path under this folder among its arguments, as `ps` shows them (POSIX). */
function runningWith(folder: string): Promise<readonly number[]> {
  return new Promise((resolve) => {
    execFile('ps', ['-axww', '-o', 'pid=,args='], { maxBuffer: 16_777_216 }, (_error, out) => {
      const lines = out.split('\n').filter((line) => line.includes(join(folder, '/')));
      resolve(lines.map((line) => Number.parseInt(line, 10)).filter((pid) => pid > 1));
    });
  });
}

function killed(pid: number, name: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone already.
  }
}

function signal(child: ChildProcess, name: 'SIGTERM' | 'SIGKILL'): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, name);
    else child.kill(name);
  } catch {
    // Gone already.
  }
}
