import { expect, test } from 'vitest';
import { createNodeRandom } from '../../../../main/adapters/system/random.ts';
import { clean } from '../../../../main/core/journal/redact/clean.ts';
import { createRedactor } from '../../../../main/core/journal/redact/redactor.ts';
import { createSalts } from '../../../../main/core/journal/salts.ts';
import { hash, must } from '../../../fakes/log-disk.ts';

test('of the kit and playbooks a run begins with every field is kept; the reason as a commitment', () => {
  const random = createNodeRandom();
  const tools = {
    hash,
    salt: createSalts(random),
    redactor: createRedactor(hash, random.bytes(32)),
  };
  const kit = {
    name: 'Example',
    prepared: '2026-10-01',
    sha256: 'ab'.repeat(32),
    days: 50,
    standing: 'stranger',
    signers: [{ name: 'sato', fingerprint: '7K3M-9QXR-2WTA-HC5D' }],
    concerns: ['stranger'],
  } as const;
  const gate = { by: 'wait', waited: 62, review: true } as const;
  const playbook = { id: 'PB-01', version: '1.0.0', sha256: 'cd'.repeat(32) };
  const brought = {
    ...playbook,
    standing: 'foreign',
    signers: [{ name: 'mori', key: '0f3c21ab' }],
  } as const;
  const start = { run: 'r', playbook, includes: [], person: 'sato', lang: 'en' } as const;
  const { stored, red, texts } = must(
    clean(tools, {
      type: 'run.start',
      data: {
        ...start,
        kit: { ...kit, gate: { ...gate, reason: { text: 'nobody answers' } } },
        brought: { playbooks: [brought], gate: { ...gate, reason: { text: 'nobody answers' } } },
      },
    }),
  );
  expect(red).toBeUndefined();
  expect(texts.map(({ text }) => text)).toEqual(['nobody answers', 'nobody answers']);
  expect(stored).toMatchObject({
    kit: { ...kit, gate: { ...gate, reason: { c: texts[0]?.c } } },
    brought: { playbooks: [brought], gate: { ...gate, reason: { c: texts[1]?.c } } },
  });
});
