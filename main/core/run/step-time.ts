import type { Step } from '../playbook/model.ts';

/** Kinds that begin something in AWS which goes on while the session must last. */
const ACTING: readonly Step['kind'][] = ['run-command', 'terminal', 'secret', 'automation'];

/**
 * How long a session must last for the step, milliseconds of the laptop's clock: the longer of its
 * usual and its target time. Sessions go by AWS's time even where a drill's clock runs faster.
 */
export function sessionNeed(step: Step, clockSpeed: number): number | undefined {
  if (!ACTING.includes(step.kind)) return undefined;
  return (Math.max(step.usualSeconds, step.targetSeconds) * 1000) / clockSpeed;
}

/** When a wait is over, on the clock `startedAt` is told by: a drill whose clock runs faster waits less. */
export function waitEnds(startedAt: number, seconds: number, clockSpeed: number): number {
  return startedAt + (seconds * 1000) / clockSpeed;
}
