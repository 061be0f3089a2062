import { bindOutputs } from '../core/run/outputs.ts';
import type { PlanStep } from '../core/run/plan.ts';
import { done, refuse, type Done } from './answer.ts';
import type { ActiveRun, Desk } from './desk.ts';
import { placeOf } from './place.ts';
import { record } from './record.ts';

/** Keeps what a step's `outputs` find in the text that came back, as values of the run. */
export async function bindValues(
  desk: Desk,
  run: ActiveRun,
  at: PlanStep,
  text: string,
): Promise<Done> {
  const values = bindOutputs(at.step.outputs, text);
  if (values.length === 0) return done;
  const data = { path: at.path, values };
  const bound = await record(desk, run, { type: 'input', ...placeOf(run, at), data });
  return bound.ok ? done : bound;
}

/**
 * The same for a text that a person pasted: one that lacks a value is told of while it can still be
 * pasted again. Nothing pasted binds nothing; a step behind it asks for the value.
 */
export async function bindPasted(
  desk: Desk,
  run: ActiveRun,
  at: PlanStep,
  text: string,
): Promise<Done> {
  if (text.trim() === '') return done;
  const found = new Set(bindOutputs(at.step.outputs, text).map(({ id }) => id));
  const missing = at.step.outputs.find(({ id }) => !found.has(id));
  if (missing) return refuse('value-invalid', { field: missing.id, why: 'format' });
  return bindValues(desk, run, at, text);
}
