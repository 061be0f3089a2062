import { stringify } from 'yaml';
import { isSecretName } from '../aws/secret-parameter.ts';
import {
  documentOf,
  listOf,
  mapOf,
  namesOf,
  textOf,
  type CacaoDocument,
} from '../cacao/document.ts';
import { isObject } from '../json/text.ts';
import type { Json, JsonObject } from '../json/value.ts';
import type { Complaint, Path } from '../playbook/finding.ts';
import { callLine } from './ssm-call.ts';
import { SSM_RULES } from './ssm-rules.ts';
import { ssmComplaint } from './messages.ts';
import { block } from './text.ts';

interface SsmFlow {
  /** The document's steps in the order they really run, in CACAO's terms. */
  readonly document: CacaoDocument;
  readonly complaints: readonly Complaint[];
}

/** Where a step leads, as Systems Manager runs it. */
interface Ways {
  readonly next: string | undefined;
  /** Undefined: a failure ends the document, or changes nothing. */
  readonly failed: string | undefined;
}

/**
 * A Systems Manager document as a workflow. Automations fall through: without `nextStep` and
 * `isEnd` the next step of the list runs, so a trailing "rollback" runs after success too, and is
 * drawn so. Commands (2.2) go on after a failure unless a step says `exit`.
 */
export function ssmFlow(value: JsonObject, name: string): SsmFlow {
  const automation = value['schemaVersion'] === '0.3' || value['schemaVersion'] === 0.3;
  const steps = listOf(value, 'mainSteps').filter(isObject);
  const complaints: Complaint[] = [];
  const workflow: Record<string, JsonObject> = {};
  const idOf = (step: string): string => `action--${step}`;
  const names = steps.map((step) => textOf(step, 'name') ?? '');
  const reach = (to: string | undefined): string =>
    to !== undefined && names.includes(to) ? idOf(to) : 'end';
  const failing = new Map<string, string>();

  steps.forEach((step, at) => {
    const own = names[at] ?? '';
    const ways = automation ? automationWays(step, names, at) : commandWays(step, names, at);
    if (ways.failed !== undefined) failing.set(ways.failed, own);
    const line = callLine(step, mapOf(value, 'parameters'));
    workflow[idOf(own)] = written(step, own, ways, reach, automation, line);
    const targets = [ways.next, ways.failed, ...branches(step).map(({ to }) => to)];
    for (const to of targets) {
      if (to === undefined || names.includes(to)) continue;
      complaints.push(ssmComplaint('ssm-dangling', ['mainSteps', at], to));
    }
    const after = names[at + 1];
    const through = ways.next === after && textOf(step, 'nextStep') === undefined;
    if (automation && through && after !== undefined && failing.has(after)) {
      complaints.push(ssmComplaint('ssm-fall-through', ['mainSteps', at + 1, 'name'], after));
    }
  });
  if (steps.length === 0) plugins(value, workflow);
  workflow['end'] = { type: 'end' };
  workflow['start'] = { type: 'start', on_completion: Object.keys(workflow)[0] ?? 'end' };
  const json: JsonObject = {
    type: 'playbook',
    name,
    ...(textOf(value, 'description') === undefined ? {} : { description: value['description'] }),
    playbook_variables: parameters(value, complaints),
    workflow_start: 'start',
    workflow,
  };
  return { document: documentOf(json) ?? { json, steps: new Map() }, complaints };
}

function automationWays(step: JsonObject, names: readonly string[], at: number): Ways {
  const failure = textOf(step, 'onFailure');
  const end = step['isEnd'] === true || step['isEnd'] === 'true';
  const next = end ? undefined : (textOf(step, 'nextStep') ?? names[at + 1]);
  const failed = failure?.startsWith('step:') === true ? failure.slice('step:'.length) : undefined;
  return { next, failed };
}

/** onSuccess and onFailure stand in the inputs, and can only end the document. */
function commandWays(step: JsonObject, names: readonly string[], at: number): Ways {
  const inputs = mapOf(step, 'inputs');
  const after = names[at + 1];
  return /exit/i.test(textOf(inputs, 'onSuccess') ?? '')
    ? { next: undefined, failed: after }
    : { next: after, failed: undefined };
}

function written(
  step: JsonObject,
  name: string,
  { next, failed }: Ways,
  reach: (to: string | undefined) => string,
  automation: boolean,
  line: string | undefined,
): JsonObject {
  const choices = branches(step);
  if (choices.length > 0) {
    const cases: Record<string, Json> = Object.fromEntries(
      choices.map(({ when, to }) => [when, reach(to)]),
    );
    cases['default'] = reach(textOf(mapOf(step, 'inputs'), 'Default') ?? next);
    return { type: 'switch-condition', name, switch: 'aws:branch', cases };
  }
  const ways: JsonObject =
    failed === undefined || failed === next
      ? { on_completion: reach(next) }
      : { on_success: reach(next), on_failure: reach(failed) };
  const given = step['timeoutSeconds'] ?? mapOf(step, 'inputs')['timeoutSeconds'];
  const about = told(step, failed, next, automation);
  const timeout = typeof given === 'string' || typeof given === 'number' ? Number(given) : 0;
  return {
    type: 'action',
    name: `${name}: ${textOf(step, 'action') ?? '?'}`,
    ...(textOf(step, 'description') === undefined ? {} : { description: step['description'] }),
    ...(timeout > 0 ? { timeout: timeout * 1_000 } : {}),
    commands: [
      line === undefined
        ? { type: 'manual', command: about }
        : { type: 'bash', command: line, description: about },
    ],
    ...ways,
  };
}

/** Fields of a step that the draft says in its own words; all others are shown as they stand. */
const ELSEWHERE: ReadonlySet<string> = new Set(
  'name action description inputs onFailure nextStep isEnd timeoutSeconds'.split(' '),
);

/** What the step does, letter by letter, and what happens to the rest. */
function told(
  step: JsonObject,
  failed: string | undefined,
  next: string | undefined,
  automation: boolean,
): string {
  const inputs = mapOf(step, 'inputs');
  const script = ['Script', 'runCommand', 'RunCommand'].find(
    (field) => inputs[field] !== undefined,
  );
  const { [script ?? '']: body, ...rest } = inputs;
  const failure = textOf(step, 'onFailure') ?? textOf(inputs, 'onFailure');
  const usual = automation ? 'Abort' : 'continue';
  const others = Object.fromEntries(
    Object.entries(step).filter(([field]) => !ELSEWHERE.has(field)),
  );
  const facts: Record<string, Json | undefined> = {
    onFailure: failure ?? usual,
    ...others,
    inputs: Object.keys(rest).length > 0 ? masked(rest) : undefined,
  };
  const known = Object.fromEntries(Object.entries(facts).filter(([, one]) => one !== undefined));
  const lines = [block(stringify(known, { lineWidth: 0 }))];
  if (typeof body === 'string') lines.unshift(block(body));
  else if (Array.isArray(body)) lines.unshift(block(namesOf(inputs, script ?? '').join('\n')));
  if (failed !== undefined && failed === next) {
    lines.push(`After success and after failure: \`${failed}\``);
  } else if (next === undefined) lines.push('The document ends here.');
  return lines.join('\n\n');
}

/** A value under a name that says it is a secret is not shown. */
function masked(inputs: JsonObject): JsonObject {
  return JSON.parse(
    JSON.stringify(inputs, (name, value: unknown) =>
      isSecretName(name) && typeof value === 'string' && !value.includes('{{') ? '••••••••' : value,
    ),
  ) as JsonObject;
}

function branches(step: JsonObject): readonly { readonly when: string; readonly to: string }[] {
  if (step['action'] !== 'aws:branch') return [];
  return listOf(mapOf(step, 'inputs'), 'Choices')
    .filter(isObject)
    .map(({ NextStep: to, ...when }) => ({
      when: stringify(when, { lineWidth: 0, collectionStyle: 'flow' }).trim(),
      to: typeof to === 'string' ? to : '',
    }));
}

/** Schema 1.2: plug-ins, one after the other. */
function plugins(value: JsonObject, workflow: Record<string, JsonObject>): void {
  const names = Object.keys(mapOf(value, 'runtimeConfig'));
  names.forEach((name, at) => {
    const command = block(stringify(mapOf(value, 'runtimeConfig')[name], { lineWidth: 0 }));
    const next = names[at + 1];
    workflow[`action--${name}`] = {
      type: 'action',
      name,
      commands: [{ type: 'manual', command }],
      on_completion: next === undefined ? 'end' : `action--${next}`,
    };
  });
}

function parameters(value: JsonObject, complaints: Complaint[]): JsonObject {
  const found = Object.entries(mapOf(value, 'parameters')).filter(
    (entry): entry is [string, JsonObject] => isObject(entry[1]),
  );
  for (const [name] of found) {
    const path: Path = ['parameters', name];
    if (isSecretName(name)) complaints.push(ssmComplaint('ssm-secret-parameter', path, name));
  }
  return Object.fromEntries(
    found.map(([name, { type, description, ...rules }]) => [
      `__${name}__`,
      {
        type: type === 'Boolean' ? 'bool' : type === 'Integer' ? 'integer' : 'string',
        ...(typeof description === 'string' ? { description } : {}),
        external: true,
        [SSM_RULES]: rules,
      },
    ]),
  );
}
