import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { scenarioShape } from '../../../main/core/drill/scenario.ts';
import { emittedSchemas } from '../../../main/core/playbook/json-schema.ts';
import { playbookShape } from '../../../main/core/playbook/schema.ts';
import { schemaText } from '../../../main/headless/playbooks/schema.ts';
import { SAMPLE } from './sample.ts';

const folder = new URL('../../../playbooks/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const bundled = (name: string): unknown => parse(read(name));

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const pairs: readonly (readonly [string, z.ZodType, readonly unknown[]])[] = [
  [
    'breakglass-1.schema.json',
    playbookShape,
    [
      parse(SAMPLE),
      bundled('PB-00-open-the-glass.yaml'),
      bundled('PB-01-identity-provider-outage.yaml'),
      bundled('PB-15-close-the-glass.yaml'),
      everyKind(),
    ],
  ],
  ['scenarios/scenario-1.schema.json', scenarioShape, [bundled('scenarios/sso-outage.yaml')]],
];

describe.each(pairs)('%s', (name, shape, documents) => {
  const emitted = emittedSchemas()[name] ?? {};
  const validate = new Ajv2020({ strict: false, formats: { date: true } }).compile(emitted);

  it('lies in playbooks/ as it would be emitted now', () => {
    expect(read(name)).toBe(schemaText(emitted));
  });

  it('accepts what zod accepts', () => {
    for (const document of documents) {
      expect(shape.safeParse(document).error?.issues).toBeUndefined();
      expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it('says the same as zod of any spoiled document', () => {
    let refused = 0;
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.array(fc.record({ at: fc.nat(), how: fc.nat(7), value: junk() }), {
          minLength: 1,
          maxLength: 3,
        }),
        (document, changes) => {
          const copy = structuredClone(document) as Json;
          for (const { at, how, value } of changes) spoil(copy, at, how, structuredClone(value));
          const byZod = shape.safeParse(copy).success;
          if (byZod) accepted += 1;
          else refused += 1;
          expect(validate(copy), JSON.stringify(copy)).toBe(byZod);
        },
      ),
      { numRuns: 1_500 },
    );
    // The property says something only if both answers came up often.
    expect(Math.min(refused, accepted)).toBeGreaterThan(50);
  });

  it('says the same as zod of any value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(validate(value)).toBe(shape.safeParse(value).success);
      }),
    );
  });
});

function junk(): fc.Arbitrary<Json> {
  return fc.oneof(
    fc.constantFrom<Json>(
      'read',
      '90s',
      '0s',
      'next',
      'PB-02',
      'section:x',
      'ask',
      'do',
      true,
      null,
    ),
    fc.constantFrom<Json>(1, 0, -1, 1.5, 2 ** 53, '', 'x'.repeat(5_000), [], {}, [1]),
    fc.constantFrom<Json>({ en: 'a', ja: 'あ' }, { en: 'a' }, 'a b', 'Ünï', '\n', '1.0', 'a\nb'),
    fc.string({ maxLength: 10 }),
  );
}

/** Changes one place, chosen by number, in one of several ways. */
function spoil(root: Json, at: number, how: number, value: Json): void {
  const places: { holder: Json[] | { [key: string]: Json }; key: string | number }[] = [];
  const walk = (node: Json): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Array.isArray(node) ? node.keys() : Object.keys(node)) {
      places.push({ holder: node, key });
      walk((node as { [key: string]: Json })[key] ?? null);
    }
  };
  walk(root);
  const place = places[at % Math.max(1, places.length)];
  if (!place) return;
  const { holder, key } = place;
  if (Array.isArray(holder)) {
    const index = Number(key);
    if (how < 2) holder.splice(index, 1);
    else if (how < 4) holder.push(...structuredClone(holder));
    else holder[index] = value;
  } else if (how === 0) delete holder[key];
  else if (how === 1) holder[`${String(key)}x`] = value;
  else if (how === 2 && typeof holder[key] === 'string') holder[key] += 'z';
  else if (how === 3 && typeof holder[key] === 'string') holder[key] = holder[key].slice(0, -1);
  else holder[key] = value;
}

/** One step of each kind the bundled playbooks do not use yet. */
function everyKind(): unknown {
  const text = { en: 'a', ja: 'あ' };
  const base = { title: text, do: text, usual: '1m', target: '2m', risk: 'read' };
  const steps = [
    {
      id: 'a',
      kind: 'automation',
      role: 'r',
      document: 'AWS-X',
      parameters: { A: ['b'] },
      ...base,
    },
    { id: 'b', kind: 'terminal', role: 'r', instance: '${instance}', ...base },
    { id: 'c', kind: 'approve', request: text, ...base },
    { id: 'd', kind: 'revoke', role: 'r', ...base },
    { id: 'e', kind: 'secret', role: 'r', name: 'break-glass/db', ...base },
    {
      id: 'f',
      kind: 'parallel',
      ...base,
      tracks: [
        { id: 'one', title: text, steps: [{ id: 'g', kind: 'do', ...base }] },
        { id: 'two', title: text, steps: [{ id: 'h', kind: 'sign-in', ...base }] },
      ],
    },
    {
      id: 'i',
      kind: 'run-command',
      role: 'r',
      document: 'AWS-RunShellScript',
      targets: { instanceIds: '${ids}' },
      parameters: { commands: ['uptime'] },
      outputs: [
        { id: 'o', type: 'text', from: { jsonpath: '$.a' } },
        { id: 'p', type: 'number', from: { regex: 'a(b)', group: 1 } },
        { id: 'q', type: 'boolean', from: { answer: true } },
      ],
      ...base,
    },
  ];
  const sample = parse(SAMPLE) as { sections: unknown[] };
  return {
    ...sample,
    sections: [{ id: 's', title: text, objective: text, mode: 'read-do', steps }],
  };
}
