import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import { createNodeHash } from '../../main/adapters/system/hash.ts';
import { jssKeys } from '../../main/adapters/system/jss-keys.ts';
import { nameIds } from '../../main/adapters/system/name-ids.ts';
import { exportCacao } from '../../main/core/cacao/export.ts';
import { withoutSecrets } from '../../main/core/cacao/secrets.ts';
import { importPlaybook, type ImportReading } from '../../main/core/imported/import.ts';
import type { JsonObject } from '../../main/core/json/value.ts';
import { readShape } from '../../main/core/playbook/read-shape.ts';
import { playbookShape, type PlaybookShape } from '../../main/core/playbook/schema.ts';
import { cacaoSchemaComplaints, hasCacaoSchemas } from './cacao-schemas.ts';
import { foreignFiles } from './foreign-files.ts';

const stamp = { created: '2026-01-02T03:04:05.678Z', modified: '2026-01-02T03:04:05.678Z' };
const folder = fileURLToPath(new URL('../../playbooks', import.meta.url));
const ours = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const theirs = foreignFiles('cacao', /\.json$/).map((file) => [basename(file), file]);
const encode = (json: JsonObject): Uint8Array => new TextEncoder().encode(JSON.stringify(json));
const read = (bytes: Uint8Array): ImportReading =>
  importPlaybook('a.json', bytes, { hash: createNodeHash(), ids: nameIds, keys: jssKeys });

function shapeOf(name: string): PlaybookShape {
  const path = join(folder, name);
  const shape = readShape(name, readFileSync(path), playbookShape, 'breakglass/1');
  if (!shape.ok) throw new Error(name);
  return shape.value.shape;
}

describe.each(ours)('%s as CACAO', (name) => {
  const { json } = exportCacao(name, shapeOf(name), stamp, nameIds);

  it.runIf(hasCacaoSchemas)('is valid against the official schemas', () => {
    expect(cacaoSchemaComplaints(json)).toEqual([]);
  });

  it('comes back whole', () => {
    const { draft } = read(encode(json));
    const { imported, ...shape } = draft?.shape ?? { imported: undefined };
    expect(imported?.from).toBe('cacao-2.0');
    expect(shape).toEqual(shapeOf(name));
  });

  it('is read as CACAO where another tool changed it', () => {
    const { draft, findings } = read(encode({ ...json, name: 'Another' }));
    expect(findings.map(({ code }) => code)).toContain('import-edited-elsewhere');
    expect(draft?.shape.title.en).toBe('Another');
  });
});

describe.runIf(theirs.length > 0 && hasCacaoSchemas)('CACAO of others, in and out', () => {
  it.each(theirs)('%s', (_, file = '') => {
    const before = JSON.parse(readFileSync(file, 'utf8')) as JsonObject;
    const { draft } = read(readFileSync(file));
    if (!draft) return;
    const { json } = exportCacao(file, draft.shape, stamp, nameIds);
    const wrong = cacaoSchemaComplaints(withoutSecrets(before));
    expect(cacaoSchemaComplaints(json).filter((one) => !wrong.includes(one))).toEqual([]);
    const again = read(encode(json));
    expect(again.draft?.shape.sections).toEqual(draft.shape.sections);
    const once = exportCacao(file, again.draft?.shape ?? draft.shape, stamp, nameIds);
    expect(canonicalize(once.json)).toBe(canonicalize(json));
    if (once.findings.length === 0 && wrong.length === 0) {
      for (const [field, value] of Object.entries(withoutSecrets(before))) {
        if (field !== 'workflow') expect(json[field]).toEqual(value);
      }
    }
  });
});
