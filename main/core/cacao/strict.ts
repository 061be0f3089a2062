import { isObject } from '../json/text.ts';
import type { Json, JsonObject } from '../json/value.ts';
import type { NameIds } from '../ports/name-ids.ts';
import { documentOf, listOf, mapOf, textOf } from './document.ts';
import { summaryOf } from './summary.ts';
import { TIMESTAMP } from './vocabulary.ts';
import type { Stamp } from './write.ts';

/**
 * Somebody else's playbook as the specification wants it: what it requires is there, a start comes
 * first, and every way has an end. A file that has all that comes out as it went in.
 */
export function strictCacao(json: JsonObject, stamp: Stamp, ids: NameIds): JsonObject {
  const of = textOf(json, 'id') ?? JSON.stringify(json).slice(0, 2_000);
  const name = (type: string, what: string): string =>
    `${type}--${ids.uuid(`${of}/${type}/${what}`)}`;
  const agent = name('individual', 'responder');
  const workflow: Record<string, Json | undefined> = {};
  for (const [id, step] of Object.entries(mapOf(json, 'workflow'))) {
    if (isObject(step)) workflow[id] = strictStep(step, agent);
  }
  const end = (what: string): string => {
    const own = name('end', what);
    workflow[own] = { type: 'end' };
    return own;
  };
  const taken = new Set<string>();
  for (const [id, step] of Object.entries(workflow)) {
    if (!isObject(step) || step['type'] === 'end') continue;
    workflow[id] = ended(step, (to, what) => {
      const shared = to !== undefined && isEnd(workflow[to]) && taken.has(to);
      if (to !== undefined) taken.add(to);
      return to === undefined || shared ? end(`${id}/${what}`) : to;
    });
  }
  const exception = textOf(json, 'workflow_exception');
  if (exception !== undefined && !Object.hasOwn(workflow, exception))
    workflow[exception] = { type: 'end' };
  let start = textOf(json, 'workflow_start') ?? '';
  const first = workflow[start];
  if (!isObject(first) || first['type'] !== 'start') {
    const own = name('start', '');
    workflow[own] = { type: 'start', on_completion: start };
    start = own;
  }
  const needsAgent = Object.values(workflow).some(
    (step) => isObject(step) && step['agent'] === agent,
  );
  const mended: JsonObject = {
    ...json,
    ...required(json, stamp, name),
    workflow_start: start,
    workflow,
    ...(needsAgent
      ? {
          agent_definitions: {
            ...mapOf(json, 'agent_definitions'),
            [agent]: { type: 'individual', name: 'Responder' },
          },
        }
      : {}),
  };
  if (JSON.stringify(mended) === JSON.stringify(json)) return json;
  return withSummary(withoutSignatures(mended, stamp));
}

function required(
  json: JsonObject,
  stamp: Stamp,
  name: (type: string, what: string) => string,
): JsonObject {
  const time = (field: 'created' | 'modified'): JsonObject =>
    TIMESTAMP.test(textOf(json, field) ?? '') ? {} : { [field]: stamp[field] };
  return {
    ...(textOf(json, 'id') === undefined ? { id: name('playbook', '') } : {}),
    ...(textOf(json, 'name') === undefined ? { name: 'CACAO playbook' } : {}),
    ...(textOf(json, 'created_by') === undefined ? { created_by: name('identity', '') } : {}),
    ...time('created'),
    ...time('modified'),
  };
}

/** What its type requires. */
function strictStep(step: JsonObject, agent: string): JsonObject {
  const { delay, on_success: well, on_failure: badly, on_completion: done, ...rest } = step;
  const kept: Record<string, Json | undefined> = { ...rest };
  if (typeof delay === 'number' && delay >= 1) kept['delay'] = delay;
  // One form: completion alone, or success with perhaps failure.
  if (well === undefined && badly === undefined) {
    if (done !== undefined) kept['on_completion'] = done;
  } else {
    kept['on_success'] = well ?? done;
    if (badly !== undefined) kept['on_failure'] = badly;
  }
  const name = textOf(step, 'name') ?? 'Step';
  switch (step['type']) {
    case 'action':
      if (listOf(step, 'commands').length === 0) {
        kept['commands'] = [{ type: 'manual', command: name }];
      }
      if (textOf(step, 'agent') === undefined) kept['agent'] = agent;
      break;
    case 'if-condition':
    case 'while-condition':
      if (typeof step['condition'] !== 'string') kept['condition'] = name;
      break;
    case 'switch-condition':
      if (typeof step['switch'] !== 'string') kept['switch'] = name;
      break;
    default:
      break;
  }
  return ordered(step, kept);
}

/** In the order they were written, so that what needed nothing stays the same text. */
function ordered(step: JsonObject, kept: JsonObject): JsonObject {
  const first = Object.keys(step).filter((key) => Object.hasOwn(kept, key));
  const more = Object.keys(kept).filter((key) => !first.includes(key));
  return Object.fromEntries([...first, ...more].map((key) => [key, kept[key]]));
}

/** A way on from every step, each to an end of its own. */
function ended(
  step: JsonObject,
  own: (to: string | undefined, what: string) => string,
): JsonObject {
  const next: Record<string, Json | undefined> = { ...step };
  for (const field of ['on_true', 'on_false', 'on_completion', 'on_success', 'on_failure']) {
    const to = step[field];
    if (typeof to === 'string') next[field] = own(to, field);
  }
  if (Array.isArray(step['next_steps'])) {
    next['next_steps'] = listOf(step, 'next_steps').map((to, at) =>
      typeof to === 'string' ? own(to, `next_steps/${String(at)}`) : to,
    );
  }
  if (isObject(step['cases'])) {
    next['cases'] = Object.fromEntries(
      Object.entries(step['cases']).map(([value, to]) => [
        value,
        typeof to === 'string' ? own(to, `cases/${value}`) : to,
      ]),
    );
  }
  const goesOn = ['on_completion', 'on_success'].some((field) => typeof next[field] === 'string');
  if (!goesOn) next['on_completion'] = own(undefined, 'on_completion');
  return next;
}

function isEnd(step: Json | undefined): boolean {
  return isObject(step) && step['type'] === 'end';
}

/** They were made over the file as it was: another text is another version, and unsigned. */
function withoutSignatures(json: JsonObject, stamp: Stamp): JsonObject {
  const { signatures, ...rest } = json;
  return signatures === undefined ? json : { ...rest, modified: stamp.modified };
}

function withSummary(json: JsonObject): JsonObject {
  const document = documentOf(json);
  if (!document || json['playbook_processing_summary'] === undefined) return json;
  return { ...json, playbook_processing_summary: summaryOf(document) };
}
