import { z } from 'zod';
import { scenarioShape } from '../drill/scenario.ts';
import { playbookShape } from './schema.ts';

/** A JSON Schema (draft 2020-12) document. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The schemas editors use, by the path under `playbooks/` they are emitted to. */
export function emittedSchemas(): Readonly<Record<string, JsonSchema>> {
  return {
    'breakglass-1.schema.json': schemaOf(playbookShape),
    'scenarios/scenario-1.schema.json': schemaOf(scenarioShape),
  };
}

function schemaOf(shape: z.ZodType): JsonSchema {
  return { ...z.toJSONSchema(shape, { target: 'draft-2020-12', io: 'input' }) };
}
