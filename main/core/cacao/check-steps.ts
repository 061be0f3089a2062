import type { JsonObject } from '../json/value.ts';
import type { Complaint, Path } from '../playbook/finding.ts';
import { commandText } from './command-text.ts';
import { listOf, mapOf, namesOf, textOf, type CacaoDocument, type CacaoStep } from './document.ts';
import { isObject } from '../json/text.ts';
import { cacaoComplaint } from './messages.ts';
import { COMMAND_TYPES } from './vocabulary.ts';
import { valueNames } from './value-names.ts';

/** What each step says it does, with whom, and on what it decides. */
export function checkCacaoSteps(document: CacaoDocument): readonly Complaint[] {
  return [...document.steps.values()].flatMap((step) => {
    const path: Path = ['workflow', step.id];
    return [
      ...typed(step, path),
      ...agents(document.json, step, path),
      ...used(document.json, step, path),
    ];
  });
}

function typed(step: CacaoStep, path: Path): readonly Complaint[] {
  const { json } = step;
  switch (step.type) {
    case undefined:
      return [cacaoComplaint('cacao-step-type', path, textOf(json, 'type') ?? '')];
    case 'action':
      return commands(json, path);
    case 'playbook-action':
      return textOf(json, 'playbook_version') === undefined
        ? [cacaoComplaint('cacao-playbook-version', path)]
        : [];
    case 'if-condition':
    case 'while-condition':
      return textOf(json, 'condition') === undefined
        ? [cacaoComplaint('cacao-no-condition', path)]
        : [];
    case 'switch-condition':
      return textOf(json, 'switch') === undefined
        ? [cacaoComplaint('cacao-no-condition', path)]
        : [];
    case 'start':
    case 'end':
    case 'parallel':
      return [];
  }
}

function commands(json: JsonObject, path: Path): readonly Complaint[] {
  const list = listOf(json, 'commands');
  if (list.length === 0) return [cacaoComplaint('cacao-no-commands', path)];
  return list.flatMap((command, index) => {
    const place = [...path, 'commands', index];
    if (!isObject(command)) return [cacaoComplaint('cacao-empty-command', place)];
    const type = textOf(command, 'type') ?? '';
    const found = COMMAND_TYPES.includes(type)
      ? []
      : [cacaoComplaint('cacao-command-type', place, type)];
    const { text, readable } = commandText(command);
    if (!readable) found.push(cacaoComplaint('cacao-base64', place));
    else if (text === '') found.push(cacaoComplaint('cacao-empty-command', place));
    return found;
  });
}

function agents(playbook: JsonObject, step: CacaoStep, path: Path): readonly Complaint[] {
  if (step.type !== 'action') return [];
  const { agent } = step.json;
  const known = (id: string): boolean =>
    Object.hasOwn(mapOf(playbook, 'agent_definitions'), id) ||
    Object.hasOwn(mapOf(playbook, 'target_definitions'), id);
  const targets = namesOf(step.json, 'targets')
    .filter((id) => !known(id))
    .map((id) => cacaoComplaint('cacao-agent', [...path, 'targets'], id));
  if (typeof agent !== 'string') return [...targets, cacaoComplaint('cacao-no-agent', path)];
  return known(agent)
    ? targets
    : [...targets, cacaoComplaint('cacao-agent', [...path, 'agent'], agent)];
}

/** Variables a step takes, gives or decides on, that nothing defines. */
function used(playbook: JsonObject, step: CacaoStep, path: Path): readonly Complaint[] {
  const defined = new Set([
    ...Object.keys(mapOf(playbook, 'playbook_variables')),
    ...Object.keys(mapOf(step.json, 'step_variables')),
  ]);
  const named = ['in_args', 'out_args'].flatMap((field) =>
    namesOf(step.json, field).map((name) => ({ name, path: [...path, field] })),
  );
  const decides = ['condition', 'switch'].flatMap((field) =>
    variablesIn(textOf(step.json, field) ?? '').map((name) => ({ name, path: [...path, field] })),
  );
  return [...named, ...decides]
    .filter(({ name }) => !defined.has(name))
    .map(({ name, path: place }) => cacaoComplaint('cacao-variable-unknown', place, name));
}

/** Names used as `__name__:value`. */
export function variablesIn(text: string): readonly string[] {
  return [...text.matchAll(valueNames())].map(([, name]) => name ?? '');
}
