import { spawn, type ChildProcess } from 'node:child_process';
import { projectFolder } from '../project.ts';

export interface ChildOutcome {
  /** Exit code as a shell would give it: 128 + signal number when killed. */
  readonly code: number;
  readonly stdout: string;
}

export interface ChildOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** `show` passes the output through; `keep` collects stdout and passes stderr through. */
  readonly output?: 'show' | 'keep';
  /** The project's folder when left out. */
  readonly cwd?: string | undefined;
}

const running = new Set<ChildProcess>();
let listening = false;
let stopped = false;

/** @returns true once a signal asked this process to end: nothing new is started from then on */
export function isStopped(): boolean {
  return stopped;
}

/** Runs a program to its end in the project's folder; signals sent to us end it too. */
export function runChild(
  program: string,
  args: readonly string[],
  options: ChildOptions = {},
): Promise<ChildOutcome> {
  listenForSignals();
  if (stopped) return Promise.reject(new Error('Stopped.'));
  const keep = options.output === 'keep';
  const child = spawn(program, args, {
    cwd: options.cwd ?? projectFolder,
    env: options.env ?? process.env,
    stdio: ['inherit', keep ? 'pipe' : 'inherit', 'inherit'],
  });
  running.add(child);
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', (error) => {
      running.delete(child);
      reject(new Error(`${program} did not start: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      running.delete(child);
      const stdout = Buffer.concat(chunks).toString('utf8');
      resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 143), stdout });
    });
  });
}

function listenForSignals(): void {
  if (listening) return;
  listening = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => endChildren(signal));
  }
}

/** At a terminal Ctrl-C has reached the children already; a second one would cut their clean-up short. */
function endChildren(signal: NodeJS.Signals): void {
  stopped = true;
  if (signal === 'SIGINT' && process.stdin.isTTY) return;
  for (const child of running) child.kill(signal);
}
