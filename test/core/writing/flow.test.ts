import { expect, test } from 'vitest';
import { OPENING } from '../../../main/core/playbook/opening.ts';
import { flowOf } from '../../../main/core/writing/flow.ts';
import { TEMPLATE } from '../../../main/core/writing/template.ts';
import { TEXTS } from './bundled.ts';

/** `from is to`, by the names in the text. */
function waysOf(text: string): readonly string[] {
  const { nodes, edges } = flowOf(text) ?? { nodes: [], edges: [] };
  const name = (key: string) => nodes.find((node) => node.key === key)?.name ?? '?';
  return edges.map(({ from, to, is, label }) =>
    [name(from), is, name(to), label?.en].filter(Boolean).join(' '),
  );
}
const unreached = (text: string) =>
  flowOf(text)?.nodes.flatMap(({ name, unreached: no }) => (no ? [name] : []));

test('a text that is no YAML has none, and one with nothing in it has no boxes', () => {
  expect(flowOf('a: [')).toBeUndefined();
  expect(flowOf('sections:\n  - steps:\n      -\n')?.nodes.map(({ is }) => is)).toEqual([
    'step',
    'end',
  ]);
});

test('steps follow one another, and an answer leads where it says', () => {
  expect(waysOf(TEMPLATE)).toEqual([
    'declare on look',
    'look on how-bad',
    'how-bad answer mend Users cannot work',
    'how-bad answer tell It can wait',
    'how-bad answer mend I do not know',
    'mend on tell',
    'tell on end',
  ]);
  expect(unreached(TEMPLATE)).toEqual([]);
});

test('what a playbook needs is asked for first, and cannot be moved', () => {
  const text = TEMPLATE.replace(
    'inputs: []',
    'inputs:\n  - { id: probe, type: text, label: { en: P, ja: P }, required: true }',
  );
  const [first] = flowOf(text)?.nodes ?? [];
  expect(first).toMatchObject({ name: 'inputs', kind: 'input', fixed: true, title: OPENING.step });
  expect(text.slice(first?.offset)).toMatch(/^- \{ id: probe/);
  expect(waysOf(text)[0]).toBe('declare on look');
  expect(waysOf(text)).toContain('inputs on declare');
  expect(unreached(text)).toEqual([]);
});

test('loops, other playbooks and dead ends are told apart', () => {
  const text = TEMPLATE.replace('go: mend', 'go: section:find-out')
    .replace('go: tell', 'go: playbook:PB-07')
    .replace('go: mend', 'go: mend-it');
  expect(waysOf(text).slice(2, 5)).toEqual([
    'how-bad back declare Users cannot work',
    'how-bad answer PB-07 It can wait',
    'how-bad answer mend-it I do not know',
  ]);
  expect(
    flowOf(text)
      ?.nodes.slice(5)
      .map(({ is }) => is),
  ).toEqual(['playbook', 'nowhere', 'end']);
  expect(unreached(text)).toEqual(['mend', 'tell', 'end']);
});

test('a question that may be passed only so often leads on too', () => {
  const text = TEMPLATE.replace(
    '            safe: true',
    '            safe: true\n        maxPasses: 3',
  );
  expect(waysOf(text)).toContain('how-bad on mend');
});

test('tracks leave the step that holds them, and meet after it', () => {
  const track = (name: string) =>
    `          - { id: ${name}, title: { en: ${name}, ja: x }, steps: [{ id: ${name}-1 }, { id: ${name}-2 }] }\n`;
  const text = TEMPLATE.replace(
    '      - id: mend\n        kind: do\n',
    `      - id: mend\n        kind: parallel\n        tracks:\n${track('a')}${track('b')}`,
  );
  expect(waysOf(text).slice(5)).toEqual([
    'mend track a-1 a',
    'a-1 track a-2',
    'mend track b-1 b',
    'b-1 track b-2',
    'a-2 on tell',
    'b-2 on tell',
    'tell on end',
  ]);
});

test('each box of a step leads to its id in the text', () => {
  const text = TEMPLATE.replaceAll('\n      - id: look', '\n\n      # why\n      - id: look');
  for (const { is, name, offset = 0 } of flowOf(text)?.nodes ?? []) {
    if (is === 'step') expect(text.slice(offset, offset + 4 + name.length)).toBe(`id: ${name}`);
  }
});

test('in the bundled playbooks every way leads somewhere, and every step is reached', () => {
  for (const [, text] of TEXTS) {
    const flow = flowOf(text);
    const wrong = flow?.nodes.filter(({ is, unreached: no }) => is === 'nowhere' || no);
    expect(wrong?.filter(({ is }) => is !== 'end')).toEqual([]);
  }
});
