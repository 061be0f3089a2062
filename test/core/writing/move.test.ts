import { describe, expect, test } from 'vitest';
import { moveStep, stepAround } from '../../../main/core/writing/move.ts';
import { applied } from '../../../main/core/writing/source.ts';
import { TEMPLATE } from '../../../main/core/writing/template.ts';
import { TEXTS, valueOf } from './bundled.ts';

interface Shape {
  readonly sections: readonly { readonly steps: readonly { readonly id: string }[] }[];
}
const orderIn = (text: string) =>
  (valueOf(text) as Shape).sections.map(({ steps }) => steps.map(({ id }) => id));

test.each([
  ['the first step up', TEMPLATE, 'declare', -1],
  ['the last step down', TEMPLATE, 'tell', 1],
  ['a step nobody wrote', TEMPLATE, 'other', 1],
  ['steps in brackets', 'sections: [{ steps: [{ id: a }, { id: b }] }]\n', 'a', 1],
  ['a text that is no YAML', 'sections: [', 'a', 1],
] as const)('%s: nowhere to go', (_, text, id, by) => {
  expect(moveStep(text, id, by)).toBeUndefined();
});

test('the caret is in the step whose lines it stands in, and in none between sections', () => {
  expect(stepAround(TEMPLATE, TEMPLATE.indexOf('Mend it'))).toBe('mend');
  expect(stepAround(TEMPLATE, TEMPLATE.indexOf('put-right'))).toBeUndefined();
  expect(stepAround('sections: [', 3)).toBeUndefined();
});

test('its comment goes with it, and blank lines between steps stay where they are', () => {
  const text = `sections:
  - steps:
      # about a
      - id: a
        script: |
          # not a comment
          x

      - id: b # about b
  # the end
`;
  expect(applied(text, moveStep(text, 'a', 1) ?? [])).toBe(`sections:
  - steps:
      - id: b # about b

      # about a
      - id: a
        script: |
          # not a comment
          x
  # the end
`);
});

test.each([1, -1] as const)('the step’s own letters stay, and a caret in them: going %i', (by) => {
  const text = 'sections:\n  - steps:\n      - id: a\n      - id: b\n      - id: c\n';
  const own = text.indexOf('id: b');
  const edits = moveStep(text, 'b', by) ?? [];
  expect(edits).toHaveLength(2);
  expect(edits.filter(({ from, to }) => from <= own && own < to)).toEqual([]);
});

describe.each(TEXTS)('%s', (_, text) => {
  test('each step down and up again has the same bytes; down is what it says', () => {
    for (const [section, ids] of orderIn(text).entries()) {
      for (const [at, id] of ids.slice(0, -1).slice(0, 2).entries()) {
        const moved = applied(text, moveStep(text, id, 1) ?? []);
        const order = orderIn(moved)[section] ?? [];
        expect([order[at], order[at + 1]]).toEqual([ids[at + 1], id]);
        expect(applied(moved, moveStep(moved, id, -1) ?? [])).toBe(text);
      }
    }
  });
});
