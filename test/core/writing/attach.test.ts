import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attachment } from '../../../main/core/playbook/attachment.ts';
import { attachedIds, attachEdits } from '../../../main/core/writing/attach.ts';
import { stepPlaces } from '../../../main/core/writing/move.ts';
import { applied } from '../../../main/core/writing/source.ts';
import { TEXTS, valueOf } from './bundled.ts';

const SHA = '12'.repeat(32);
const PLAN: Attachment = {
  id: 'plan',
  file: 'plan.png',
  title: { en: 'plan', ja: 'plan' },
  type: 'image/png',
  size: 67,
  sha256: SHA,
};
const STEPS = 'sections:\n  - id: a\n    steps:\n      - { id: one, kind: do }\n';
const put = (text: string, offset = 0, entry = PLAN): string | undefined => {
  const edits = attachEdits(text, offset, entry);
  return edits && applied(text, edits);
};
const listed = (text: string | undefined) =>
  (valueOf(text ?? '') as { readonly attachments: readonly Attachment[] }).attachments;

test.each(['id: [', '- a list', '{ id: A }', 'attachments: words\n', ''])(
  '%j takes no file',
  (text) => {
    expect(put(text)).toBeUndefined();
  },
);

test.each([
  ['without files', `id: A\n# Begins here.\n${STEPS}`],
  ['that ends without a line break', 'id: A'],
  ['with the field alone', `id: A\nattachments: # later\n${STEPS}`],
  ['with an empty list', `id: A\nattachments: []\n${STEPS}`],
])('a text %s gets the list, its comments where they were', (_, text) => {
  const after = put(text);
  expect(listed(after)).toEqual([PLAN]);
  expect(after?.replace(/\s/g, '')).toContain(text.split('\n')[1]?.replace(/[[\]\s]/g, '') ?? 'A');
  if (text.includes('# Begins')) expect(after).toContain('# Begins here.\nsections:');
});

test.each([
  ['in braces', 'attachments: [{ id: other, file: b.txt }] # one\n'],
  ['on lines', 'attachments:\n  - id: other\n    file: b.txt # the old one\n'],
  ['not indented', 'attachments:\n- id: other\n  file: b.txt\n'],
])('a list %s goes on as it stands', (_, list) => {
  const text = `${list}${STEPS}`;
  expect(listed(put(text))).toEqual([{ id: 'other', file: 'b.txt' }, PLAN]);
  expect([...(attachedIds(text) ?? [])]).toEqual(['other']);
});

test('a file of the same name is brought up to date, its title and id stay', () => {
  const old = `attachments:\n  - id: net\n    file: plan.png\n    title: { en: Net, ja: 網 }\n    size: 1 # old\n    type: image/png\n${STEPS}`;
  const after = put(old, old.indexOf('one'));
  expect(listed(after)).toEqual([{ ...PLAN, id: 'net', title: { en: 'Net', ja: '網' } }]);
  expect(after).toContain('size: 67 # old');
  expect(after).toContain('{ id: one, kind: do, attachments: [net] }');
});

test('the same bytes are listed once, and the step names them once', () => {
  const once = put(STEPS, STEPS.indexOf('one')) ?? '';
  expect(once).toContain('attachments: [plan]');
  expect(put(once, once.indexOf('one'), { ...PLAN, id: 'plan-2', file: 'other.png' })).toBe(once);
});

test.each([
  ['[]', '[plan]'],
  ['[a, b]', '[a, b, plan]'],
  ['\n          - a # first\n', '\n          - a # first\n          - plan\n'],
])('a step that says %j goes on to %j', (before, after) => {
  const text = `sections:\n  - id: s\n    steps:\n      - id: one\n        attachments: ${before}`;
  expect(put(text, text.indexOf('one'))).toContain(`attachments: ${after}`);
});

test('with the caret on the empty line behind a step it is that step', () => {
  const text = `${STEPS}\n  \n`;
  expect(put(text, text.length)).toContain('{ id: one, kind: do, attachments: [plan] }');
  expect(put(`${text}usual: 5m\n`, text.length + 10)).not.toContain('attachments: [plan]');
});

test.each(['true', '10', "o'clock: #1", '構成図', 'a\tb\r\u2028c'])('%j reads back', (name) => {
  const entry = { ...PLAN, file: `${name}.png`, title: { en: name, ja: name } };
  expect(listed(put(STEPS, 0, entry))).toEqual([entry]);
});

describe.each(TEXTS)('%s', (_, text) => {
  test('nothing else reads otherwise, and the step around the caret names the file', () => {
    const places = stepPlaces(text) ?? [];
    fc.assert(
      fc.property(fc.constantFrom(...places), ({ id, from }) => {
        const { attachments: _listed, ...before } = valueOf(text) as Record<string, unknown>;
        const after = put(text, from + 8) ?? '';
        const { attachments, ...rest } = valueOf(after) as Record<string, unknown>;
        expect(attachments).toContainEqual(PLAN);
        expect(JSON.stringify(rest).replace(',"attachments":["plan"]', '')).toBe(
          JSON.stringify(before),
        );
        expect(after.slice(after.indexOf(`id: ${id}`))).toMatch(/attachments: \[plan\]/);
      }),
      { numRuns: 12 },
    );
  });
});
