import { spawn, type ChildProcess } from 'node:child_process';

/** What a program came to. */
export interface Ended {
  readonly code: number | null;
  /** By whoever ran it; what is killed because it took too long has failed. */
  readonly stopped: boolean;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly ended: Promise<Ended>;
  stop(): void;
}

export interface RunOptions {
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Killed after so long, milliseconds; without one it may take as long as a person does. */
  readonly longest?: number;
  readonly onOut?: (soFar: string) => void;
  /** It asks for one line, which is given to it with this. */
  readonly onAsks?: (answer: (line: string) => void) => void;
}

/** What is left in its pipes is read within this time of its end, milliseconds. */
const LAST_WORDS = 500;
/** More than the CLI says in any of its uses here; what is over it is not kept. */
const MOST = 200_000;

/** Runs a program without a shell, without input unless it asks, in a group of its own so that all of it can end. */
export function runCli(file: string, args: readonly string[], options: RunOptions): Running {
  let out = '';
  let err = '';
  let stopped = false;
  const child = spawn(file, [...args], {
    shell: false,
    stdio: [options.onAsks ? 'pipe' : 'ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
    cwd: options.cwd,
    env: { ...options.env },
  });
  const stop = (): void => {
    stopped = true;
    kill(child);
  };
  // It may be gone before it read its line: its end says so.
  child.stdin?.on('error', () => undefined);
  options.onAsks?.((line) => void child.stdin?.end(`${line}\n`));
  const ended = new Promise<Ended>((resolve) => {
    const { longest } = options;
    const tooLong = (): void => {
      err += `\nno end within ${(longest ?? 0) / 1000} s`;
      kill(child);
    };
    const timer = longest === undefined ? undefined : setTimeout(tooLong, longest);
    let lingering: NodeJS.Timeout | undefined;
    const over = (code: number | null): void => {
      clearTimeout(timer);
      clearTimeout(lingering);
      resolve({ code, stopped, out, err });
    };
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out = (out + text).slice(0, MOST);
      options.onOut?.(out);
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      err = (err + text).slice(0, MOST);
    });
    child.once('error', (error) => {
      err += error.message;
      over(null);
    });
    child.once('close', over);
    // What it started may hold its output open for longer than it lives itself: nobody waits for that.
    child.once('exit', (code) => {
      lingering = setTimeout(() => {
        kill(child);
        child.stdout?.destroy();
        child.stderr?.destroy();
        over(code);
      }, LAST_WORDS);
    });
  });
  return { ended, stop };
}

/** At once: it holds a token, and has nothing of its own to save. */
function kill(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32')
      process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // Gone already.
  }
}
