import type { StepDetail } from '../playbook/model.ts';
import { inSends, limitsFor } from '../run/command-targets.ts';

/** The servers one line is for: SendCommand takes no more than fifty. */
export interface LaneAPart {
  readonly ids: readonly string[];
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** The first part with a server that is not among `done`; the last one where all are. */
export function nextPart(ids: readonly string[], done: ReadonlySet<string> = new Set()): LaneAPart {
  const parts = inSends([...new Set(ids)]);
  const found = parts.findIndex((part) => part.some((id) => !done.has(id)));
  const at = found === -1 ? parts.length - 1 : found;
  return { ids: parts[at] ?? [], number: at + 1, of: parts.length };
}

/**
 * The step's limits as words of a line. A share is of all servers, where their number is known, and
 * not of the part the line is for.
 */
export function limitWords(
  { maxConcurrency: concurrency, maxErrors: errors }: Extract<StepDetail, { kind: 'run-command' }>,
  servers: number | undefined,
): readonly string[] {
  const given = {
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(errors === undefined ? {} : { errors }),
  };
  const known = servers === undefined ? given : limitsFor(given, servers);
  return [
    ...(concurrency === undefined ? [] : ['--max-concurrency', String(known.concurrency)]),
    ...(errors === undefined ? [] : ['--max-errors', String(known.errors)]),
  ];
}
