import { isObject } from '../json/text.ts';
import type { Json, JsonObject } from '../json/value.ts';
import type { Path } from '../playbook/finding.ts';
import { STEP_TYPES, type StepType } from './vocabulary.ts';

/** A CACAO playbook as it was written, with its workflow laid open. */
export interface CacaoDocument {
  readonly json: JsonObject;
  /** In the file's order. */
  readonly steps: ReadonlyMap<string, CacaoStep>;
}

export interface CacaoStep {
  readonly id: string;
  /** Undefined: a word the specification does not know. */
  readonly type: StepType | undefined;
  readonly json: JsonObject;
  /** All places it may lead to, as written: also to steps that are not there. */
  readonly ways: readonly Way[];
}

export interface Way {
  readonly to: string;
  /** Below the step: `on_completion`, `next_steps/0`, `cases/yes`. */
  readonly path: Path;
  /** A branch ends at an `end` and comes back; a way on does not. */
  readonly branch: boolean;
}

/** Undefined where it has no workflow to speak of. */
export function documentOf(json: JsonObject): CacaoDocument | undefined {
  const { workflow } = json;
  if (!isObject(workflow)) return undefined;
  const steps = Object.entries(workflow).flatMap(([id, step]) =>
    isObject(step) ? [[id, stepOf(id, step)] as const] : [],
  );
  return { json, steps: new Map(steps) };
}

function stepOf(id: string, json: JsonObject): CacaoStep {
  const type = STEP_TYPES.find((one) => one === json['type']);
  return { id, type, json, ways: waysOf(json) };
}

function waysOf(json: JsonObject): readonly Way[] {
  const ways: Way[] = [];
  const add = (to: Json | undefined, path: Path, branch: boolean): void => {
    if (typeof to === 'string') ways.push({ to, path, branch });
  };
  listOf(json, 'next_steps').forEach((to, at) => {
    add(to, ['next_steps', at], true);
  });
  add(json['on_true'], ['on_true'], true);
  add(json['on_false'], ['on_false'], true);
  const { cases } = json;
  if (isObject(cases)) {
    for (const [value, to] of Object.entries(cases)) {
      // CACAO 1.x lists several steps for a case.
      (Array.isArray(to) ? (to as readonly Json[]) : [to]).forEach((one) => {
        add(one, ['cases', value], true);
      });
    }
  }
  for (const field of ['on_completion', 'on_success', 'on_failure']) {
    add(json[field], [field], false);
  }
  return ways;
}

/** A field's text; nothing where it is absent, blank or something else. */
export function textOf(json: JsonObject, field: string): string | undefined {
  const value = json[field];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export function listOf(json: JsonObject, field: string): readonly Json[] {
  const value = json[field];
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

export function namesOf(json: JsonObject, field: string): readonly string[] {
  return listOf(json, field).filter((one) => typeof one === 'string');
}

export function mapOf(json: JsonObject, field: string): JsonObject {
  const value = json[field];
  return isObject(value) ? value : {};
}

/** A step's commands, as far as they are objects. */
export function commandsOf(step: CacaoStep): readonly JsonObject[] {
  return listOf(step.json, 'commands').filter(isObject);
}
