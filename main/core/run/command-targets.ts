import type { Payloads, TargetResult } from '../journal/payload.ts';
import type { IntentProgress, RunState } from './state.ts';

/**
 * How far one target is. `not-begun`: it was never reached, so nothing was done there. `stopped`: it
 * was cancelled in mid-run, so part of it may have been done.
 */
export type TargetState =
  | 'waiting'
  | 'running'
  | 'succeeded'
  | 'failed'
  | 'timed-out'
  | 'undelivered'
  | 'stopped'
  | 'not-begun'
  | 'unknown';

/** SSM SendCommand: at most 50 instance ids. */
export const MOST_PER_SEND = 50;

/** SSM's word for targets that were frozen with the others and to which nothing was sent. */
export const NOT_SENT = 'NotSent';

/** From SSM's own words (user guide, "Understanding command statuses"): the detailed one decides. */
export function stateOf({
  status,
  details = '',
  ms,
  began,
}: Pick<TargetResult, 'status' | 'details' | 'ms' | 'began'>): TargetState {
  const word = (details === '' ? status : details).replaceAll(' ', '');
  switch (word) {
    case 'Success':
      return 'succeeded';
    case 'InProgress':
    case 'Cancelling':
      return 'running';
    case 'Pending':
    case 'Delayed':
      return 'waiting';
    case 'ExecutionTimedOut':
    case 'TimedOut':
      return 'timed-out';
    case 'DeliveryTimedOut':
    case 'Undeliverable':
    case 'InvalidPlatform':
    case 'AccessDenied':
      return 'undelivered';
    case 'Terminated':
    case NOT_SENT:
      return 'not-begun';
    case 'Cancelled':
      // An end that was never told proves nothing: the agent may have begun before it heard of it.
      if (began === true || ms !== undefined) return 'stopped';
      return began === false ? 'not-begun' : 'unknown';
    case 'Failed':
    case 'Incomplete':
      return 'failed';
    default:
      return 'unknown';
  }
}

/** What SSM counts against MaxErrors: what ran and went wrong, not what could not be delivered. */
export function isError(
  result: Pick<TargetResult, 'status' | 'details' | 'ms' | 'began'>,
): boolean {
  const state = stateOf(result);
  return state === 'failed' || state === 'timed-out';
}

/** What may be sent again without asking whether it did anything the first time. */
const AGAIN: readonly TargetState[] = ['failed', 'timed-out', 'undelivered'];

export type Again = 'failed' | 'not-begun';

export function mayGoAgain(state: TargetState, again: Again): boolean {
  return again === 'failed' ? AGAIN.includes(state) : state === 'not-begun';
}

/** How many at a time and how many errors, as numbers for that many targets. */
export interface SendLimits {
  readonly concurrency: number;
  readonly errors: number;
}

/**
 * What a playbook or a person asked for: a number, or a share of all targets. A share is taken of
 * all of them, not of each send; a concurrency is at least one, and at most what one send holds,
 * since sends go one after the other.
 */
export function limitsFor(
  { concurrency = '50', errors = '0' }: { readonly concurrency?: string; readonly errors?: string },
  targets: number,
): SendLimits {
  const count = (text: string): number =>
    text.endsWith('%') ? Math.floor((Number(text.slice(0, -1)) * targets) / 100) : Number(text);
  return {
    concurrency: Math.min(MOST_PER_SEND, Math.max(1, count(concurrency))),
    errors: Math.min(targets, count(errors)),
  };
}

export function inSends<T>(targets: readonly T[]): readonly (readonly T[])[] {
  const sends: T[][] = [];
  for (let from = 0; from < targets.length; from += MOST_PER_SEND) {
    sends.push(targets.slice(from, from + MOST_PER_SEND));
  }
  return sends;
}

type Target = NonNullable<Payloads['intent']['targets']>[number];

/** One target of a command that may have gone out in several sends, with the newest word on it. */
export interface FrozenTarget extends Target {
  /** The send it was in last; undefined while it waits for its own. */
  readonly intent?: IntentProgress;
  readonly result?: TargetResult;
  /** Nothing was sent to it and nothing will be. */
  readonly notSent?: true;
}

/** Id of the first send of the targets that were frozen together. */
export function rootOf({ intent }: IntentProgress): string {
  return intent.send?.of ?? intent.id;
}

/** The sends of the command a step sent last, oldest first. */
export function sendsOf(state: RunState, path: string): readonly IntentProgress[] {
  const all = (state.steps[path]?.intents ?? []).flatMap((id) => state.intents[id] ?? []);
  const sends = all.filter(({ intent }) => intent.call === 'ssm:SendCommand');
  const last = sends.at(-1);
  return last ? sends.filter((send) => rootOf(send) === rootOf(last)) : [];
}

/** Every target that was frozen for it, in order, each with what is known of it. */
export function frozenTargets(sends: readonly IntentProgress[]): readonly FrozenTarget[] {
  const found = new Map<string, FrozenTarget>();
  for (const send of sends) {
    const results = new Map((send.results ?? []).map((result) => [result.target, result]));
    for (const target of send.intent.targets ?? []) {
      const result = results.get(target.id);
      // AWS took none of it: what an earlier send did there still stands.
      const refused = send.status === 'failed' && send.results === undefined;
      if (refused && found.get(target.id)?.result) continue;
      found.set(target.id, { ...target, intent: send, ...(result ? { result } : {}) });
    }
    for (const target of send.intent.send?.later ?? []) {
      if (!found.has(target.id)) found.set(target.id, target);
    }
    for (const id of send.notSent?.targets ?? []) {
      const { name } = found.get(id) ?? {};
      const known = found.get(id)?.intent ? found.get(id) : undefined;
      // Sent again to some only: what an earlier send did there still stands.
      if (!known) found.set(id, { id, ...(name === undefined ? {} : { name }), notSent: true });
    }
  }
  const last = sends.at(-1);
  if (last?.status !== 'failed' || last.results !== undefined) return [...found.values()];
  // AWS took none of the last send: none of those after it was begun.
  return [...found.values()].map((one) => (one.intent ? one : { ...one, notSent: true }));
}

/** What is known of a frozen target, in one word. */
export function targetState({ intent, result, notSent }: FrozenTarget): TargetState {
  if (result) return stateOf(result);
  if (notSent) return 'not-begun';
  if (!intent) return 'waiting';
  if (intent.status === 'pending' || intent.status === 'sent') return 'waiting';
  return intent.status === 'failed' && intent.results === undefined ? 'not-begun' : 'unknown';
}

/** Frozen, and not sent to so far: no record of a send names them. */
export function neverSent(sends: readonly IntentProgress[]): readonly FrozenTarget[] {
  return frozenTargets(sends).filter(({ intent }) => !intent);
}

/** True when no target of any send is left that has not succeeded. */
export function allOfIt(sends: readonly IntentProgress[]): boolean {
  const targets = frozenTargets(sends);
  return targets.length > 0 && targets.every((target) => targetState(target) === 'succeeded');
}
