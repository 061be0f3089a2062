import type { Names } from '../imported/names.ts';
import { times, written, type DraftStep } from '../imported/parts.ts';
import { asIs, block, isShortened, titled } from '../imported/text.ts';
import { MOST_FIELDS } from '../playbook/schema-parts.ts';
import { commandText } from './command-text.ts';
import { commandsOf, namesOf, textOf, type CacaoDocument, type CacaoStep } from './document.ts';
import { nameOf } from './check-flow.ts';
import { definedAs } from './draft-agents.ts';
import { knownValues, type DraftValues } from './draft-values.ts';
import { words } from './draft-words.ts';
import { valueNames } from './value-names.ts';

export interface DraftParts {
  readonly document: CacaoDocument;
  readonly names: Names;
  readonly values: DraftValues;
  /** Steps whose command cannot stand as a command line here: shown as text. */
  readonly asText: ReadonlySet<string>;
}

const SAYS = {
  en: { agent: 'Who', targets: 'On', playbook: 'Playbook', values: 'Values' },
  ja: { agent: '担当', targets: '対象', playbook: '手順書', values: '値' },
} as const;
type Says = Readonly<Record<'agent' | 'targets' | 'playbook' | 'values', string>>;

/** One action, or a call of another playbook: the step itself, and a form for what it gives. */
export function actionSteps(parts: DraftParts, step: CacaoStep): readonly DraftStep[] {
  const { names, values } = parts;
  const name = nameOf(step);
  const id = names.id(textOf(step.json, 'name') ?? '', step.type ?? 'step');
  const fields = namesOf(step.json, 'out_args').map((variable) =>
    values.resultField(variable, step.json),
  );
  const base = {
    id,
    title: titled(name),
    do: {
      en: asIs(instructions(parts, step, name, SAYS.en)).en,
      ja: asIs(instructions(parts, step, name, SAYS.ja)).ja,
    },
    ...why(step),
    ...times(secondsOf(step.json['timeout'])),
  };
  const line = parts.asText.has(id) ? undefined : awsLine(parts, step);
  // Nothing says what an action changes: unknown must not read as harmless.
  const acting = { ...base, undo: words.undo, risk: 'change' as const };
  const steps: DraftStep[] = [
    ...wait(parts, step),
    line === undefined
      ? { ...acting, kind: 'do' }
      : { ...acting, kind: 'cli', expect: words.expect, command: line },
  ];
  for (let at = 0; at < fields.length; at += MOST_FIELDS) {
    steps.push({
      id: names.id(`${id}-result`, 'result'),
      kind: 'input',
      title: words.result,
      do: words.resultDo,
      fields: fields.slice(at, at + MOST_FIELDS),
      ...times(120),
    });
  }
  return steps;
}

function wait({ names }: DraftParts, { json }: CacaoStep): readonly DraftStep[] {
  const seconds = secondsOf(json['delay']);
  if (seconds === undefined) return [];
  const { usual, target } = { usual: written(seconds), target: written(seconds * 2) };
  const id = names.id('wait', 'wait');
  return [{ id, kind: 'wait', title: words.wait, do: words.waitDo, usual, target, for: usual }];
}

/** CACAO's milliseconds. */
function secondsOf(milliseconds: unknown): number | undefined {
  return typeof milliseconds === 'number' && milliseconds > 0 ? milliseconds / 1_000 : undefined;
}

function why({ json }: CacaoStep): { readonly why?: ReturnType<typeof asIs> } {
  const about = textOf(json, 'description');
  return about === undefined ? {} : { why: asIs(about) };
}

/** What to do, who does it, and on what, as the file says. */
function instructions(parts: DraftParts, step: CacaoStep, name: string, say: Says): string {
  const { json } = step;
  const { document, values } = parts;
  const lines = isShortened(name) ? [`**${name}**`] : [];
  for (const command of commandsOf(step)) {
    const { text } = commandText(command);
    const type = textOf(command, 'type') ?? '?';
    const about = textOf(command, 'description');
    if (about !== undefined) lines.push(about);
    if (text !== '') lines.push(type === 'manual' ? text : `${type}:\n\n${block(text)}`);
  }
  const other = textOf(json, 'playbook_id');
  if (other !== undefined) {
    lines.push(`${say.playbook}: \`${other}\` ${textOf(json, 'playbook_version') ?? ''}`.trim());
  }
  const given = knownValues(json, 'step_variables');
  if (given.length > 0) lines.push(`${say.values}:\n\n${given.join('\n')}`);
  const agent = textOf(json, 'agent');
  if (agent !== undefined) lines.push(`${say.agent}: ${definedAs(document, agent)}`);
  const targets = namesOf(json, 'targets').map((id) => definedAs(document, id));
  if (targets.length > 0) lines.push(`${say.targets}: ${targets.join(', ')}`);
  return values.filled(lines.length === 0 ? name : lines.join('\n\n'));
}

/** A single AWS CLI line is the one command the app knows how to offer. */
function awsLine({ values }: DraftParts, step: CacaoStep): string | undefined {
  const [command, ...more] = commandsOf(step);
  if (!command || more.length > 0 || !/^(?:bash|ssh)$/.test(textOf(command, 'type') ?? ''))
    return undefined;
  const text = commandText(command).text.trim();
  if (!/^aws [a-z]/.test(text) || text.includes('\n') || text.length > 3_000) return undefined;
  let known = true;
  const filled = values
    .filled(text)
    .replaceAll('${', () => '$${')
    .replace(valueNames(), (_, name: string) => {
      const ours = values.name(name);
      known &&= ours !== undefined;
      return `\${${ours ?? ''}}`;
    });
  return known ? filled : undefined;
}
