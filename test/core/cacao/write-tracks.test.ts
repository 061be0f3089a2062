import { expect, test } from 'vitest';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { jssKeys } from '../../../main/adapters/system/jss-keys.ts';
import { nameIds } from '../../../main/adapters/system/name-ids.ts';
import { exportCacao } from '../../../main/core/cacao/export.ts';
import { importPlaybook } from '../../../main/core/imported/import.ts';
import type { JsonObject } from '../../../main/core/json/value.ts';
import { readShape } from '../../../main/core/playbook/read-shape.ts';
import { playbookShape, type PlaybookShape } from '../../../main/core/playbook/schema.ts';
import { ask, madeUpText, step, tracks } from '../../playbooks/support/made-up.ts';

const text = madeUpText(
  tracks(
    'race',
    {
      cut: step('look', 'do') + ask('again', ['yes>look', 'no>end'], 'maxPasses: 3'),
      tell: step('call', 'do'),
    },
    'any',
  ) + step('on', 'do'),
).replace('id: tell,', 'id: tell, owner: { en: Lead, ja: 指揮者 },');

function shapeOf(): PlaybookShape {
  const read = readShape('a.yaml', new TextEncoder().encode(text), playbookShape, 'breakglass/1');
  if (!read.ok) throw new Error('not read');
  return read.value.shape;
}

const stamp = { created: '2026-01-02T03:04:05.678Z', modified: '2026-01-02T03:04:05.678Z' };
const { json } = exportCacao('a.yaml', shapeOf(), stamp, nameIds);
const workflow = json['workflow'] as Record<string, JsonObject>;
const named = (name: string) =>
  Object.entries(workflow).filter(([, one]) => one['name'] === name || one['type'] === name);

test('tracks are a parallel step whose branches each have an end of their own', () => {
  const [[, parallel] = []] = named('parallel');
  const heads = parallel?.['next_steps'] as readonly string[];
  expect(heads).toHaveLength(2);
  const endOf = (id: string): string => {
    const on = workflow[id]?.['on_completion'];
    return typeof on === 'string' ? endOf(on) : id;
  };
  expect(workflow[endOf(heads[1] ?? '')]?.['type']).toBe('end');
  expect(workflow[parallel?.['on_completion'] as string]?.['type']).toBe('action');
});

test('an answer in a track leads within it', () => {
  const [[, choice] = []] = named('switch-condition');
  const [[, parallel] = []] = named('parallel');
  const cases = choice?.['cases'] as Record<string, string>;
  const [look] = parallel?.['next_steps'] as readonly string[];
  expect(cases['yes']).toBe(look);
  expect(workflow[cases['no'] ?? '']?.['type']).toBe('end');
});

test('which one is enough, and who holds a track, comes back with the rest', () => {
  const tools = { hash: createNodeHash(), ids: nameIds, keys: jssKeys };
  const { draft } = importPlaybook('a.json', new TextEncoder().encode(JSON.stringify(json)), tools);
  expect(draft?.shape.sections).toEqual(shapeOf().sections);
  expect(JSON.stringify(draft?.shape)).toContain('"owner":{"en":"Lead","ja":"指揮者"}');
  expect(JSON.stringify(draft?.shape)).toContain('"wait":"any"');
});
