import type { Json, JsonObject } from '../json/value.ts';
import type { PlaybookShape } from '../playbook/schema.ts';
import type { NameIds } from '../ports/name-ids.ts';
import { documentOf } from './document.ts';
import { summaryOf } from './summary.ts';
import { SPEC_VERSION } from './vocabulary.ts';
import { referencesOf } from './write-attachments.ts';
import { writeWorkflow, type Writing } from './write-steps.ts';

/** The extension that holds what CACAO has no word for. */
export const EXTENSION = 'extension-definition--6f0d6d3a-8c1b-4b8e-9a55-2f1f3d7c9e40';
const SCHEMA = 'https://breakglass.invalid/schemas/breakglass-1.schema.json';

export interface Stamp {
  /** RFC 3339 in UTC with three digits: a version is this time. */
  readonly created: string;
  readonly modified: string;
}

/** A playbook of ours as CACAO 2.0: other tools show its steps, ours reads the whole of it back. */
export function writeCacao(shape: PlaybookShape, stamp: Stamp, ids: NameIds): JsonObject {
  const name = (type: string, of: string): string => `${type}--${ids.uuid(`${type}/${of}`)}`;
  const writer = name('identity', 'breakglass');
  const agent = name('individual', 'responder');
  const { imported: _imported, sections, ...rest } = shape;
  const writing: Writing = {
    shape,
    agent,
    extension: EXTENSION,
    id: (type, of) => name(type, `${shape.id}/${of}`),
    playbookId: (ours) => name('playbook', ours),
  };
  const { start, workflow } = writeWorkflow(writing);
  const frame = {
    ...rest,
    sections: sections.map(({ steps, ...section }) => ({
      ...section,
      steps: steps.map(({ id }) => id),
    })),
  };
  const variables = variablesOf(shape);
  const json: JsonObject = {
    type: 'playbook',
    spec_version: SPEC_VERSION,
    id: writing.playbookId(shape.id),
    name: shape.title.en,
    description: shape.summary.en,
    created_by: writer,
    created: stamp.created,
    modified: stamp.modified,
    severity: { SEV1: 90, SEV2: 70, SEV3: 40, SEV4: 15 }[shape.severity],
    ...(shape.aliases && shape.aliases.length > 0 ? { labels: shape.aliases } : {}),
    ...referencesOf(shape),
    ...(Object.keys(variables).length > 0 ? { playbook_variables: variables } : {}),
    workflow_start: start,
    workflow,
    playbook_extensions: { [EXTENSION]: { playbook: frame as unknown as Json } },
    agent_definitions: { [agent]: { type: 'individual', name: 'Responder' } },
    extension_definitions: {
      [EXTENSION]: {
        type: 'extension-definition',
        name: 'breakglass/1',
        description:
          'Texts in two languages, checks, roles, times: the whole step, for Breakglass.',
        created_by: writer,
        schema: SCHEMA,
        version: '1',
      },
    },
  };
  const document = documentOf(json);
  return document ? { ...json, playbook_processing_summary: summaryOf(document) } : json;
}

/** Everything a step may take or give. */
function variablesOf(shape: PlaybookShape): JsonObject {
  const found: Record<string, JsonObject> = {};
  const add = (id: string, type: string, external: boolean, description?: string): void => {
    found[`__${id}__`] ??= {
      type: { number: 'float', boolean: 'bool' }[type] ?? 'string',
      ...(description === undefined ? {} : { description }),
      ...(external ? { external } : {}),
    };
  };
  for (const { id, type, label } of shape.inputs ?? []) add(id, type, true, label.en);
  const all = shape.sections.flatMap(({ steps }) =>
    steps.flatMap((step) => [
      step,
      ...(step.kind === 'parallel' ? step.tracks.flatMap((track) => track.steps) : []),
    ]),
  );
  for (const step of all) {
    if (step.kind === 'ask') add(step.id.replaceAll('-', '_'), 'text', false, step.title.en);
    if (step.kind === 'input') {
      for (const { id, type, label } of step.fields) add(id, type, false, label.en);
    }
    for (const { id, type } of step.outputs ?? []) add(id, type, false);
  }
  return found;
}
