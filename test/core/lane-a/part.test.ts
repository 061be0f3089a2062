import fc from 'fast-check';
import { expect, test } from 'vitest';
import { laneAForm, type ByLineDetail } from '../../../main/core/lane-a/form.ts';
import { nextPart } from '../../../main/core/lane-a/part.ts';

const idOf = (number: number): string => `i-0f1ee7${number.toString(16).padStart(11, '0')}`;
const idsOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => idOf(index + 1));

function formOf(count: number, more: object = {}, done: readonly string[] = []) {
  const step: ByLineDetail = {
    kind: 'run-command',
    role: 'responder',
    document: 'AWS-RunShellScript',
    targets: { instanceIds: '${servers}' },
    script: ['uptime'],
    ...more,
  };
  const form = laneAForm(step, {
    role: {
      id: 'responder',
      arn: 'arn:aws:iam::444455556666:role/BREAK-GLASS',
      account: '444455556666',
      maxSessionSeconds: 3600,
      trust: { mfaRequired: true, sourceIdentity: true, incidentTag: true },
    },
    region: 'ap-northeast-1',
    vars: { servers: idsOf(count).join(' ') },
    comment: 'INC-7 bg:1',
    run: '0aae2c7e-11',
    now: '2026-01-01T00:00:00Z',
    done: new Set(done),
  });
  if (!form.ok) throw new Error(form.error.code);
  return form.value;
}

const named = ({ argv }: ReturnType<typeof formOf>): readonly string[] =>
  argv.filter((word) => word.startsWith('i-'));

test('a line names fifty servers at most, and the next one those that are left', () => {
  const first = formOf(120);
  expect([named(first).length, first.part]).toEqual([50, { number: 1, of: 3 }]);
  expect(first.fields.find(({ name }) => name === 'targets')?.value.split('\n')).toHaveLength(50);
  expect(first.command?.targets).toEqual({ instanceIds: idsOf(50) });
  const last = formOf(120, {}, idsOf(100));
  expect(named(last)).toEqual(idsOf(120).slice(100));
  expect(last.part).toEqual({ number: 3, of: 3 });
});

test('fifty are one line, of no parts', () => {
  expect(named(formOf(50))).toHaveLength(50);
  expect(formOf(50).part).toBeUndefined();
});

test('limits of the step are in the line, a share of all servers and not of the part', () => {
  const line = formOf(120, { maxConcurrency: '10%', maxErrors: '5%' }).argv.join(' ');
  expect(line).toContain('--max-concurrency 12 --max-errors 6 ');
  const tagged = { targets: { tag: { key: 'Role', value: 'web' } }, maxErrors: '5%' };
  expect(formOf(1, tagged).argv.join(' ')).toContain('--max-errors 5% ');
  expect(formOf(120).argv.join(' ')).not.toContain('--max-');
});

test('part by part every server is named once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), (count) => {
      const done: string[] = [];
      const ids = idsOf(count);
      for (let part = nextPart(ids, new Set()); ; part = nextPart(ids, new Set(done))) {
        expect(part.ids.length).toBeLessThanOrEqual(50);
        done.push(...part.ids);
        if (part.number === part.of) break;
      }
      expect(done).toEqual(ids);
    }),
    { numRuns: 50 },
  );
});
