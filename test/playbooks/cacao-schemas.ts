import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import type { JsonObject } from '../../main/core/json/value.ts';
import { foreignFiles, foreignFolder } from './foreign-files.ts';

const schemas = foreignFiles('cacao-schemas', /\.json$/);

export const hasCacaoSchemas = schemas.length > 0;

let validate: ValidateFunction | undefined;

/** The official schemas, as draft-07: taken for a later draft they refuse every playbook. */
export function cacaoSchemaComplaints(json: JsonObject): readonly string[] {
  validate ??= compiled();
  validate(json);
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
  );
}

function compiled(): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const root = join(foreignFolder, 'cacao-schemas', 'schemas');
  for (const file of schemas) {
    const schema = JSON.parse(readFileSync(file, 'utf8')) as { $id: string };
    // Some of them name themselves wrongly: their place is what the others refer to.
    schema.$id = `https://cacao.invalid/${relative(root, file).replaceAll('\\', '/')}`;
    ajv.addSchema(schema);
  }
  const whole = ajv.getSchema('https://cacao.invalid/playbook.json');
  if (!whole) throw new Error('There is no schema of a playbook.');
  return whole;
}
