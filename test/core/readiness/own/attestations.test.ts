import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8 } from '../../../../main/core/journal/bytes.ts';
import { daysBefore, parseAttestations } from '../../../../main/core/readiness/own/attestations.ts';
import { kit, NOW } from '../conforming.ts';

const rules = { kit, checks: ['ROOT-05', 'KIT-06'], now: NOW };
const parse = (text: string) => parseAttestations('a.yaml', utf8(text), rules);
const one = (...lines: readonly string[]) =>
  ['format: breakglass-attestations/1', 'attestations:', ...lines, ''].join('\n');
const good = [
  '  - check: ROOT-05',
  "    about: ['444455556666']",
  '    by: [sato, jones, sato]',
  '    on: 2026-02-28',
  '    statement: Signed in as root; the alarm rang.',
  '    event: 11111111-2222-4333-8444-555555555555',
  '    alarm: 2026-02-28T12:12:00+09:00',
];
const lineOf = (text: string): readonly [number, string][] => {
  const read = parse(text);
  return read.ok ? [] : read.error.map(({ line, code }) => [line, code]);
};

test('each wrong statement is told by its line, and the file is not read', () => {
  const wrong = (from: string, to: string) => lineOf(one(...good).replace(from, to));
  expect(wrong('ROOT-05', 'ROOT-99')).toEqual([[3, 'no-such-check']]);
  expect(wrong('jones', 'nobody')).toEqual([[5, 'attested-by-nobody']]);
  expect(wrong('2026-02-28\n', '2026-03-03\n')).toEqual([[6, 'attested-ahead']]);
  expect(wrong('on: 2026-02-28', 'on: last week')[0]?.[0]).toBe(6);
  expect(wrong('statement: Signed', 'statemnt: Signed').map(([line]) => line)).toContain(7);
  expect(wrong('[sato, jones, sato]', '[]')[0]?.[0]).toBe(5);
});

test('another format, and what is no YAML, is said', () => {
  expect(lineOf('format: breakglass-kit/1\n')).toHaveLength(1);
  expect(lineOf('format: [')).toHaveLength(1);
});

test('people have their names, each once; about nothing is about all', () => {
  expect(parse(one(...good))).toMatchObject({
    ok: true,
    value: [
      {
        check: 'ROOT-05',
        about: ['444455556666'],
        by: [
          { id: 'sato', name: 'Sato Yui' },
          { id: 'jones', name: 'Alex Jones' },
        ],
        on: '2026-02-28',
      },
    ],
  });
  const short = one('  - { check: KIT-06, by: [sato], on: 2026-03-02, statement: There. }');
  expect(parse(short)).toMatchObject({ ok: true, value: [{ about: [] }] });
});

test('whatever the bytes, it is read or told', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const read = parseAttestations('a', bytes, rules);
      return read.ok ? read.value.length >= 0 : read.error.length > 0;
    }),
    { numRuns: 50 },
  );
});

test('days are days of the calendar', () => {
  expect(daysBefore('2026-02-28', NOW)).toBe(1);
  expect(daysBefore('2026-03-01', NOW + 86_399_999)).toBe(0);
});
