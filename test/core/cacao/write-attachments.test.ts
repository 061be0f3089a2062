import { expect, test } from 'vitest';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { jssKeys } from '../../../main/adapters/system/jss-keys.ts';
import { nameIds } from '../../../main/adapters/system/name-ids.ts';
import { exportCacao } from '../../../main/core/cacao/export.ts';
import { bothReferences } from '../../../main/core/cacao/write-attachments.ts';
import { importPlaybook } from '../../../main/core/imported/import.ts';
import type { JsonObject } from '../../../main/core/json/value.ts';
import { readShape } from '../../../main/core/playbook/read-shape.ts';
import { playbookShape } from '../../../main/core/playbook/schema.ts';
import { entryOf, PNG, sha256Of, withAttached } from '../../fakes/attached.ts';
import { cacaoSchemaComplaints, hasCacaoSchemas } from '../../playbooks/cacao-schemas.ts';

const stamp = { created: '2026-01-02T03:04:05.678Z', modified: '2026-01-02T03:04:05.678Z' };
const reference = {
  name: 'Network plan',
  description: `attachments/plan.png, image/png, ${String(PNG.length)} bytes`,
  external_id: `sha256:${sha256Of(PNG)}`,
};

function exported() {
  const bytes = Buffer.from(withAttached(entryOf('plan.png', PNG)));
  const read = readShape('a.yaml', bytes, playbookShape, 'breakglass/1');
  if (!read.ok) throw new Error('not read');
  return { shape: read.value.shape, json: exportCacao('a', read.value.shape, stamp, nameIds).json };
}

test('each file is named with its hash and size, at the head and at the steps that name it', () => {
  const { json } = exported();
  expect(json['external_references']).toEqual([reference]);
  const steps = Object.values(json['workflow'] as Record<string, JsonObject>);
  expect(steps.flatMap((step) => step['external_references'] ?? [])).toEqual([reference]);
});

test.skipIf(!hasCacaoSchemas)('the official schemas take it', () => {
  expect(cacaoSchemaComplaints(exported().json)).toEqual([]);
});

test('ours read back has the same files', () => {
  const { json, shape } = exported();
  const text = Buffer.from(JSON.stringify(json));
  const tools = { hash: createNodeHash(), ids: nameIds, keys: jssKeys };
  const { draft } = importPlaybook('a.json', text, tools);
  expect(draft?.shape.attachments).toEqual(shape.attachments);
});

test('references of a foreign file stay, and none stands twice', () => {
  const theirs = { external_references: [{ name: 'Guide', url: 'https://a.example' }, reference] };
  expect(bothReferences(theirs, { external_references: [reference] })).toEqual({
    external_references: [{ name: 'Guide', url: 'https://a.example' }, reference],
  });
  expect(bothReferences({}, {})).toEqual({});
});
