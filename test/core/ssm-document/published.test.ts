import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SsmDocument } from '../../../main/core/ssm-document/model.ts';
import { parseDocument } from '../../../main/core/ssm-document/parse.ts';

const folder = join(import.meta.dirname, '../../../../shared/data/ssm-docs');
const files = existsSync(folder)
  ? readdirSync(folder).filter((name) => /\.(ya?ml|json)$/.test(name))
  : [];
if (files.length === 0) {
  console.log(`skipped: ${folder} is not there, so published documents are not read`);
}

function read(file: string): SsmDocument {
  const parsed = parseDocument(file, readFileSync(join(folder, file)));
  if (!parsed.ok) throw new Error(parsed.error.map(({ message }) => message.en).join('\n'));
  return parsed.value;
}

describe('documents nobody here wrote', () => {
  it.each(files)('%s is read whole', (file) => {
    const document = read(file);
    const text = readFileSync(join(folder, file), 'utf8');
    expect(document.kind).toBe(/schemaVersion.{1,4}0\.3/.test(text) ? 'automation' : 'command');
    expect(document.steps.length).toBeGreaterThan(0);
    expect(document.parameters.length).toBeGreaterThan(0);
  });

  it.each(files.filter((name) => name.startsWith('forensic')))(
    '%s: keys are known as secrets, their ids and places are not',
    (file) => {
      const secret = read(file).parameters.filter((one) => one.secret);
      expect(secret.map(({ name }) => name).sort()).toEqual(['SecretAccessKey', 'SessionToken']);
    },
  );

  it.runIf(files.includes('chaos-ssm--cpu-stress.yml'))(
    'required, usual and allowed values come out as they would be sent',
    () => {
      const { parameters } = read('chaos-ssm--cpu-stress.yml');
      const [seconds, , , install] = parameters;
      expect(seconds).toMatchObject({ name: 'DurationSeconds', allowedPattern: '^[0-9]+$' });
      expect(seconds).not.toHaveProperty('default');
      expect(install).toMatchObject({ default: ['True'], allowedValues: ['True', 'False'] });
    },
  );
});
