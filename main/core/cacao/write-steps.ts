import type { Json, JsonObject } from '../json/value.ts';
import { secondsOf } from '../playbook/duration.ts';
import type { PlaybookShape } from '../playbook/schema.ts';
import type { StepShape } from '../playbook/schema-steps.ts';
import { referencesOf } from './write-attachments.ts';
import { commandOf, type StepOf } from './write-command.ts';

/** What writing a workflow needs to know of the playbook around it. */
export interface Writing {
  readonly shape: PlaybookShape;
  readonly agent: string;
  readonly extension: string;
  /** An id that is the same for the same name. */
  id(type: string, name: string): string;
  /** The id another playbook has. */
  playbookId(ours: string): string;
}

interface Written {
  /** Where the workflow begins. */
  readonly start: string;
  readonly workflow: JsonObject;
}

/**
 * Our steps as a CACAO workflow. One after the other, but that a condition becomes an if, and a
 * question an action with a switch behind it; every branch has an end of its own. Where an answer
 * leads somewhere else, its branch goes there and the run ends with it.
 */
export function writeWorkflow(writing: Writing): Written {
  const { shape, id } = writing;
  const workflow: Record<string, Json> = {};
  const steps = shape.sections.flatMap((section) => section.steps);
  const end = (name: string): string => {
    const own = id('end', name);
    workflow[own] = { type: 'end' };
    return own;
  };

  /** Writes a step; what leads to it leads to the id this answers. */
  const write = (step: StepShape, next: string, heads: ReadonlyMap<string, string>): string => {
    const head = headOf(writing, step);
    let own = head;
    let after = next;
    if (step.when !== undefined) {
      own = id(typeOf(step), step.id);
      after = end(`${step.id}/skipped`);
      workflow[head] = {
        type: 'if-condition',
        name: step.title.en,
        condition: conditionOf(step.when),
        on_true: own,
        on_completion: next,
      };
    }
    if (step.kind === 'ask') writeAsk(step, own, after, heads);
    else if (step.kind === 'parallel') writeTracks(step, own, after);
    else workflow[own] = { ...common(writing, step), ...acts(writing, step), on_completion: after };
    return head;
  };

  const writeAsk = (
    step: StepOf<'ask'>,
    own: string,
    next: string,
    heads: ReadonlyMap<string, string>,
  ): void => {
    const choice = id('switch-condition', step.id);
    const onward = step.options.every(({ go }) => go === 'next');
    const cases = step.options.map(({ id: option, go }) => [
      option,
      onward
        ? end(`${step.id}/${option}`)
        : target(writing, go, next, heads, () => end(`${step.id}/${option}`)),
    ]);
    const variable = `__${step.id.replaceAll('-', '_')}__`;
    workflow[own] = {
      ...common(writing, step),
      ...acts(writing, step),
      out_args: [variable],
      on_completion: choice,
    };
    workflow[choice] = {
      type: 'switch-condition',
      switch: `${variable}:value`,
      cases: Object.fromEntries(cases) as JsonObject,
      ...(onward ? { on_completion: next } : {}),
    };
  };

  const writeTracks = (step: StepOf<'parallel'>, own: string, next: string): void => {
    const tracks = step.tracks.map((track) => {
      let after = end(`${step.id}/${track.id}`);
      // An answer in a track leads within it.
      const heads = headsOf(writing, track.steps);
      for (const one of [...track.steps].reverse()) after = write(one, after, heads);
      return after;
    });
    workflow[own] = { ...common(writing, step), next_steps: tracks, on_completion: next };
  };

  const heads = headsOf(writing, steps);
  let next = end('');
  for (const step of [...steps].reverse()) next = write(step, next, heads);
  const start = id('start', '');
  workflow[start] = { type: 'start', on_completion: next };
  return { start, workflow: Object.fromEntries(Object.entries(workflow).reverse()) };
}

/** What leads to a step leads to these. */
function headsOf(writing: Writing, steps: readonly StepShape[]): ReadonlyMap<string, string> {
  return new Map(steps.map((step) => [step.id, headOf(writing, step)]));
}

function headOf({ id }: Writing, step: StepShape): string {
  return step.when === undefined ? id(typeOf(step), step.id) : id('if-condition', step.id);
}

function typeOf({ kind }: StepShape): string {
  return kind === 'parallel' ? 'parallel' : kind === 'playbook' ? 'playbook-action' : 'action';
}

/** Where an answer leads. */
function target(
  { shape }: Writing,
  go: string,
  next: string,
  heads: ReadonlyMap<string, string>,
  end: () => string,
): string {
  if (go === 'next') return next;
  if (go === 'end' || go.startsWith('playbook:')) return end();
  const first = go.startsWith('section:')
    ? shape.sections.find(({ id }) => id === go.slice('section:'.length))?.steps[0]?.id
    : go;
  return heads.get(first ?? '') ?? end();
}

function common({ extension, shape }: Writing, step: StepShape): JsonObject {
  return {
    type: typeOf(step),
    name: step.title.en,
    ...(step.why ? { description: step.why.en } : {}),
    ...(step.kind === 'wait' ? { delay: secondsOf(step.for) * 1_000 } : {}),
    ...referencesOf(shape, step.attachments ?? []),
    step_extensions: { [extension]: { step: step as unknown as Json } },
  };
}

function acts(writing: Writing, step: StepShape): JsonObject {
  if (step.kind === 'playbook') return { playbook_id: writing.playbookId(step.playbook) };
  const named = [
    ...(step.kind === 'input' ? step.fields.map(({ id }) => id) : []),
    ...(step.outputs ?? []).map(({ id }) => id),
  ];
  return {
    commands: [commandOf(step, writing.shape.roles)],
    agent: writing.agent,
    ...(named.length > 0 ? { out_args: named.map((name) => `__${name}__`) } : {}),
  };
}

/** CEL that only compares, in CACAO's words; anything else as it stands. */
function conditionOf(when: string): string {
  const parts = when.split('&&').map((part) => {
    const [, name, sign, value] =
      /^\s*([a-z][a-z0-9_]*)\s*(==|!=)\s*'([^']*)'\s*$/.exec(part) ?? [];
    return name === undefined
      ? undefined
      : `__${name}__:value ${sign === '==' ? '=' : '!='} '${value ?? ''}'`;
  });
  return parts.includes(undefined) ? when : parts.join(' AND ');
}
