import type { Json, JsonObject } from '../../../main/core/json/value.ts';

/** An id that is the same for the same name. */
export function idOf(type: string, number: number): string {
  return `${type}--00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export const START = idOf('start', 1);
export const ACTION = idOf('action', 2);
export const END = idOf('end', 3);
export const AGENT = idOf('individual', 4);

/** A playbook with nothing to complain about. */
export function sample(changes: JsonObject = {}): JsonObject {
  return {
    type: 'playbook',
    spec_version: 'cacao-2.0',
    id: idOf('playbook', 5),
    name: 'Disk full',
    created_by: idOf('identity', 6),
    created: '2026-01-02T03:04:05.678Z',
    modified: '2026-01-02T03:04:05.678Z',
    workflow_start: START,
    workflow: steps(),
    agent_definitions: { [AGENT]: { type: 'individual', name: 'On-call engineer' } },
    ...changes,
  };
}

export function steps(changes: JsonObject = {}): JsonObject {
  return {
    [START]: { type: 'start', on_completion: ACTION },
    [ACTION]: action({ on_completion: END }),
    [END]: { type: 'end' },
    ...changes,
  };
}

export function action(changes: JsonObject = {}): JsonObject {
  const commands = [{ type: 'manual', command: 'Phone the owner.' }];
  return { type: 'action', name: 'Phone the owner', agent: AGENT, commands, ...changes };
}

export function bytesOf(json: Json): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(json, null, 1));
}
