import { drillMs } from '../core/drill/drill-clock.ts';
import { openPromises } from '../core/run/agreed.ts';
import { stepAt } from '../core/run/plan.ts';
import type { ActiveRun, Desk } from './desk.ts';

/** What was reminded of in a run, once each. */
const told = new WeakMap<ActiveRun, Set<string>>();

/** Until when nothing is said because a step is being read aloud, by desk, laptop time. */
const quiet = new WeakMap<Desk, number>();

/** The window says again before this is over that it still reads; a window that broke says nothing. */
const QUIET_MS = 90_000;

/** While a step is read aloud nothing is said; what came due meanwhile is told afterwards. */
export function keepQuiet(desk: Desk, on: boolean): void {
  if (on) quiet.set(desk, desk.ports.clock.monotonic() / 1000 + QUIET_MS);
  else quiet.delete(desk);
}

/**
 * Tells once by the system that a promise is due, or that the step has passed its target time. Only
 * that: whom and what stands in the window.
 */
export function remindDue(desk: Desk): void {
  const { run } = desk;
  if (run?.state.phase !== 'going') return;
  if ((quiet.get(desk) ?? 0) > desk.ports.clock.monotonic() / 1000) return;
  const seen = told.get(run) ?? new Set<string>();
  told.set(run, seen);
  const due = [...promisesDue(desk, run), ...targetPassed(desk, run)].filter(
    ({ key }) => !seen.has(key),
  );
  for (const { key } of due) seen.add(key);
  if (due[0]) desk.ports.desktop.remind(due[0].what);
}

function promisesDue(desk: Desk, { state }: ActiveRun) {
  return openPromises(state)
    .filter(({ at }) => at !== undefined && Date.parse(at) <= desk.ports.clock.now())
    .map(({ id, seq }) => ({ what: 'promise', key: id ?? `#${String(seq)}` }) as const);
}

function targetPassed({ ports }: Desk, { plan, state }: ActiveRun) {
  const at = stepAt(plan, state.current);
  const progress = at && state.steps[at.path];
  if (!at || progress?.status !== 'started' || at.step.targetSeconds <= 0) return [];
  // A drill's faster clock is this one: its speed is in both moments already.
  const spent = drillMs(state, progress.startedAt, ports.clock.now());
  if (spent < at.step.targetSeconds * 1000) return [];
  return [{ what: 'target', key: `${at.path} ${String(progress.pass)}` } as const];
}
