import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Step } from '../../../main/core/playbook/model.ts';

interface Table {
  readonly kinds: Readonly<Record<string, Needed>>;
  readonly options: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly services: Readonly<
    Record<string, { source: string; commands: Readonly<Record<string, readonly string[]>> }>
  >;
}

export interface Needed {
  readonly needs: readonly string[];
  readonly may: readonly string[];
}

const file = new URL('../iam-actions.yaml', import.meta.url);
export const table = parse(readFileSync(file, 'utf8')) as Table;

/** Where a shell reads a word as a command. */
const COMMAND =
  /(?:^|[;&|(\n=]|\b(?:do|then|else))\s*aws\s+([a-z0-9-]+)\s+([a-z0-9-]+)(?=([^;&|\n]*))/g;

/** `service command` of everything a command line runs. */
export function commandsIn(line: string): readonly string[] {
  return [...line.matchAll(COMMAND)].map(
    ([, service = '', command = '']) => `${service} ${command}`,
  );
}

/** The actions a step's own calls need; an unknown command is an error that names it. */
export function neededBy(step: Step): Needed {
  const known = table.kinds[step.kind];
  if (known) return known;
  if (step.kind !== 'cli') return { needs: [], may: [] };
  const needs = [...step.command.matchAll(COMMAND)].flatMap(
    ([, service = '', command = '', rest = '']) => {
      const actions = table.services[service]?.commands[command];
      if (!actions) throw new Error(`iam-actions.yaml has no "${service} ${command}"`);
      const added = [table.options[service], table.options[`${service} ${command}`]]
        .flatMap((options) => Object.entries(options ?? {}))
        .filter(([option]) => rest.includes(option))
        .flatMap(([, more]) => more);
      return [...actions, ...added];
    },
  );
  if (needs.length === 0) throw new Error(`${step.id} calls no command`);
  return { needs, may: namedIn(step) };
}

/** Of a command that a step's text tells to run as well, or to undo with. */
function namedIn({ do: todo, undo }: Step): readonly string[] {
  const words = `${todo.en} ${undo?.en ?? ''}`;
  return [...words.matchAll(/\baws ([a-z0-9-]+) ([a-z0-9-]+)/g)].flatMap(
    ([, service = '', command = '']) => table.services[service]?.commands[command] ?? [],
  );
}

/** The role whose session makes a step's calls. */
export function roleOf(step: Step): string | undefined {
  if (step.kind === 'revoke') return step.using;
  return 'role' in step ? step.role : undefined;
}
