import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasShape } from '../../../main/core/journal/payload-shape.ts';

const jump = { wallMs: 60_000, monotonicMs: 0 };
const run = {
  run: 'r',
  playbook: { id: 'PB-01', version: '1', sha256: 'a' },
  includes: [],
  person: 'sato',
  lang: 'ja',
};
const kit = {
  name: 'Example',
  prepared: '2026-10-01',
  sha256: 'a',
  standing: 'unsigned',
  signers: [{ name: 'x', fingerprint: 'y' }],
  concerns: ['unsigned'],
};
const waited = { by: 'wait', reason: { c: 'x' }, waited: 60, review: true };
const note = { kind: 'note', text: { c: 'x' }, openedAt: '2026-11-23T18:00:00Z' };
const outcome = { id: 'i', status: 'ok', by: 'answer' };
const brought = {
  ...run.playbook,
  standing: 'foreign',
  signers: [{ name: 'x', key: '0f3c21ab' }],
};

test.each<[string, unknown]>([
  ['clock.jump', {}],
  ['clock.jump', { ...jump, wallMs: 'x' }],
  ['clock.jump', { ...jump, wallMs: 1e17 }],
  ['clock.jump', { ...jump, wallMs: Infinity }],
  ['clock.jump', { ...jump, wallMs: null }],
  ['run.start', { ...run, includes: undefined }],
  ['run.start', { ...run, includes: 7 }],
  ['run.start', { ...run, includes: [null] }],
  ['run.start', { ...run, playbook: null }],
  ['run.start', { ...run, kit: { ...kit, concerns: ['toString'] } }],
  ['run.start', { ...run, kit: { ...kit, gate: { by: 'wait', waited: 60, review: true } } }],
  ['run.start', { ...run, kit: { ...kit, gate: { by: 'second-person', person: 'x', how: '' } } }],
  ['run.start', { ...run, brought: { playbooks: [{ ...brought, standing: 'believed' }] } }],
  ['run.start', { ...run, brought: { playbooks: [brought], gate: { by: 'wait' } } }],
  ['note', { ...note, kind: 'constructor' }],
  ['note', { ...note, text: null }],
  ['note', { ...note, text: { c: 5 } }],
  ['note', { ...note, evidence: [null] }],
  ['outcome', { ...outcome, status: 'toString' }],
  ['outcome', { ...outcome, results: [null] }],
  ['step.done', { path: 'p', how: 'person', items: 'x' }],
  ['log.close', []],
  ['log.close', 'finished'],
])('%s with %j is not what its type says', (type, data) => {
  expect(hasShape(type, data)).toBe(false);
});

test.each<[string, unknown]>([
  ['clock.jump', jump],
  ['clock.jump', { ...jump, more: 'of a later version' }],
  ['run.start', run],
  ['run.start', { ...run, kit }],
  ['run.start', { ...run, kit: { ...kit, gate: waited } }],
  ['run.start', { ...run, brought: { playbooks: [brought], gate: waited } }],
  ['note', note],
  ['note', { ...note, text: { c: 'x', text: 'opened' } }],
  ['outcome', outcome],
  ['inject', { id: 'sts-dark', is: 'happened', by: 'time', faults: ['region-dark'] }],
  ['facilitator', { is: 'rated', person: 'Mori', objective: 'in', rating: 'S' }],
])('%s with %j is', (type, data) => {
  expect(hasShape(type, data)).toBe(true);
});

test('a type nobody knows is left alone, whatever it is called', () => {
  const name = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'toString', 'constructor'));
  fc.assert(
    fc.property(name, fc.jsonValue(), (type, data) => {
      expect(hasShape(`of-later-${type}`, data)).toBe(true);
    }),
  );
  expect(hasShape('toString', {})).toBe(true);
});
