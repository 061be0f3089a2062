import { expect, test } from 'vitest';
import { newestOf } from '../../../main/core/readiness/attested.ts';
import { kit06 } from '../../../main/core/readiness/checks/kit-06.ts';
import { NO_ACCOUNT } from '../../../main/core/readiness/places.ts';
import { runChecks } from '../../../main/core/readiness/run-checks.ts';
import { judged, kit, NOW } from './conforming.ts';
import { statement } from './conforming-own.ts';

const stated = (...all: readonly ReturnType<typeof statement>[]) =>
  ({ 'own:attestations': all }) as const;

test('nobody’s word is no pass, whoever spoke of other checks', () => {
  expect(judged(kit06, stated()).status).toBe('not-run');
  expect(judged(kit06, stated(statement('PPL-03'))).status).toBe('not-run');
});

test('a word holds to its last day and fails after it', () => {
  const on = (day: string) => judged(kit06, stated(statement('KIT-06', { on: day }))).status;
  expect(on('2025-11-21')).toBe('attested');
  expect(on('2025-11-20')).toBe('fail');
});

test('the newest counts, and what was said of one place says nothing of another', () => {
  const facts = stated(
    statement('ROOT-05', { on: '2026-01-01', about: ['111122223333'] }),
    statement('ROOT-05', { on: '2026-02-01', about: ['444455556666'] }),
    statement('ROOT-05', { on: '2025-12-01' }),
  );
  const on = (about: string) => newestOf(facts, 'ROOT-05', about)?.on;
  expect([on('111122223333'), on('444455556666'), on('999900001111')]).toEqual([
    '2026-01-01',
    '2026-02-01',
    '2025-12-01',
  ]);
});

test('the result names who, when and what', () => {
  const fact = { is: 'read', value: [statement('KIT-06')], sha256: 'x', at: NOW } as const;
  const own = { account: NO_ACCOUNT, principal: 'folder', facts: { 'own:attestations': fact } };
  expect(runChecks([kit06], [own], kit, NOW)).toMatchObject([
    {
      status: 'attested',
      attested: [{ by: [{ name: 'Sato Yui' }, { name: 'Alex Jones' }], on: '2026-02-28' }],
      evidence: [{ call: 'own:attestations', sha256: 'x' }],
    },
  ]);
});
