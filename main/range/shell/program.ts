import type { WorldInstance } from '../worlds/model.ts';

/** The machine a script runs on, as of one moment. */
export interface Host {
  readonly instance: WorldInstance;
  /** Server time at which the command was asked, milliseconds since the epoch. */
  readonly now: number;
}

export interface Run {
  readonly host: Host;
  readonly args: readonly string[];
  /** What a pipe brought, or nothing. */
  readonly input: string;
}

export interface Ran {
  readonly out: string;
  readonly err: string;
  readonly code: number;
  /** Milliseconds the program slept. */
  readonly sleptMs?: number;
}

/** What a program of the practice host does: an answer made from the world, never a real execution. */
export type Program = (run: Run) => Ran;

export function says(out: string, code = 0): Ran {
  return { out: out === '' || out.endsWith('\n') ? out : `${out}\n`, err: '', code };
}

export function fails(err: string, code = 1): Ran {
  return { out: '', err: `${err}\n`, code };
}
