import { expect, test } from 'vitest';
import { parsePlaybook } from '../../../../main/core/playbook/parse.ts';
import { entryOf, PNG, withAttached } from '../../../fakes/attached.ts';

const plan = entryOf('plan.png', PNG);
const sized = (entry: string, size: number): string =>
  entry.replace(/size: \d+/, `size: ${String(size)}`);
const codes = (text: string, level = 'error'): readonly string[] =>
  parsePlaybook('a.yaml', Buffer.from(text))
    .findings.filter((finding) => finding.level === level)
    .map(({ code }) => code);

test('a file that its step names is as it should be; one that none names is told', () => {
  expect(codes(withAttached(plan))).toEqual([]);
  expect(codes(withAttached(plan), 'warning')).toEqual([]);
  const more = withAttached(plan, entryOf('b.png', PNG, 'image/png', 'b'));
  expect(codes(more, 'warning')).toEqual(['attachment-unused']);
});

const four = ['plan', 'b', 'c', 'd'].map((id) =>
  sized(entryOf(`${id}.png`, PNG, 'image/png', id), 4_000_000),
);

test.each([
  ['attachment-unknown', 'a step names none that is there', [plan.replace('id: plan', 'id: b')]],
  ['duplicate-id', 'two with one id', [plan, entryOf('b.png', PNG)]],
  [
    'attachment-name',
    'one name on some system',
    [plan, entryOf('PLAN.png', PNG, 'image/png', 'b')],
  ],
  ['attachment-type', 'a type its name does not have', [entryOf('plan.jpg', PNG)]],
  ['not-one-of', 'a program for a picture', [entryOf('plan.svg', PNG, 'image/svg+xml')]],
  ['attachment-type', 'a page for a text', [entryOf('plan.html', PNG, 'text/plain')]],
  ['attachment-too-large', 'too large', [sized(plan, 4 * 1024 * 1024 + 1)]],
  ['attachment-too-large', 'a long text', [sized(entryOf('plan.txt', PNG, 'text/plain'), 524_289)]],
  ['attachment-too-large', 'too much together', four],
])('%s: %s', (code, _, entries) => {
  expect(codes(withAttached(...entries))).toEqual([code]);
});

test.each([
  '../plan.png',
  'a/plan.png',
  '/plan.png',
  'a\\\\plan.png',
  'c:plan.png',
  'con.png',
  'plan.png ',
  'pla\u0308n.png',
  '..',
])('a name that leads elsewhere or changes on the way: %s', (name) => {
  expect(codes(withAttached(entryOf(name, PNG)))).toContain('attachment-name');
});
