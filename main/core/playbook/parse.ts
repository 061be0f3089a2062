import { buildPlaybook } from './build.ts';
import { checkPlaybook } from './check.ts';
import { hasErrors, placed, type Finding, type Locate } from './finding.ts';
import type { Playbook } from './model.ts';
import { inOrder, readShape } from './read-shape.ts';
import type { YamlMemory } from './yaml-pieces.ts';
import { playbookShape } from './schema.ts';

/** One file, read and checked on its own. `playbook` is absent when any finding is an error. */
export interface ParsedPlaybook {
  readonly file: string;
  readonly playbook?: Playbook;
  readonly findings: readonly Finding[];
  /** Present once the file has the right shape, whatever else is wrong: for checks across files. */
  readonly draft?: { readonly playbook: Playbook; readonly locate: Locate };
}

/**
 * A playbook file as a checked value. Never throws, and answers within a second whatever the
 * bytes. Checks that need other files are `lint`'s. `memory`: of the texts that this one came from, key
 * by key, where it is asked at every key.
 */
export function parsePlaybook(
  file: string,
  bytes: Uint8Array,
  memory?: YamlMemory,
): ParsedPlaybook {
  const read = readShape(file, bytes, playbookShape, 'breakglass/1', undefined, memory);
  if (!read.ok) return { file, findings: read.error };
  const { shape, locate } = read.value;
  const playbook = buildPlaybook(shape);
  const findings = inOrder(
    checkPlaybook(playbook).map((complaint) => placed(file, locate, complaint)),
  );
  const draft = { playbook, locate };
  return { file, findings, draft, ...(hasErrors(findings) ? {} : { playbook }) };
}
