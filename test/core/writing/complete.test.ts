import { describe, expect, test } from 'vitest';
import { suggestionsAt } from '../../../main/core/writing/complete.ts';
import { playbookSchema } from '../../../main/core/writing/playbook-schema.ts';
import { TEMPLATE } from '../../../main/core/writing/template.ts';

/** Suggestions at the mark `▮` in a text. */
const at = (marked: string) => {
  const offset = marked.indexOf('▮');
  const found = suggestionsAt(marked.replace('▮', ''), offset, playbookSchema, ['PB-00', 'PB-01']);
  return {
    from: found && offset - found.from,
    labels: found?.options.map(({ label }) => label) ?? [],
  };
};
const after = (line: string, more: string): string => TEMPLATE.replace(line, () => line + more);

describe('nothing is suggested', () => {
  test.each([
    ['in the middle of words', 'summary:\n  en: Say it▮'],
    ['inside braces', 'title: { ▮'],
    ['in a block of text', 'a: |\n  se▮'],
    ['in a comment', '# se▮'],
    ['under a field nobody knows', 'unknown:\n  ▮'],
  ])('%s', (_, text) => expect(at(text).labels).toEqual([]));
});

test('fields that are not there yet, with what is typed of them', () => {
  const { from, labels } = at('format: breakglass/1\nsev▮\nid: OWN-01\n');
  expect(from).toBe(3);
  expect(labels).toContain('severity');
  expect(labels).not.toContain('id');
});

test('values of a closed list', () => {
  expect(at('severity: ▮').labels).toEqual(['SEV1', 'SEV2', 'SEV3', 'SEV4']);
  expect(at(TEMPLATE.replace('mode: read-do', 'mode: ▮')).labels).toEqual([
    'read-do',
    'do-confirm',
  ]);
  expect(at(TEMPLATE.replace('kind: check', 'kind: ▮')).labels).toContain('run-command');
});

test('only the fields of the step’s kind', () => {
  const { labels } = at(after('id: how-bad\n        kind: ask\n', '        ▮\n'));
  expect(labels).toContain('maxPasses');
  expect(labels).not.toContain('command');
  expect(labels).not.toContain('options');
});

test('places to go, roles, playbooks and variables of this text', () => {
  expect(at(TEMPLATE.replace('go: mend', 'go: ▮')).labels).toEqual(
    expect.arrayContaining(['next', 'end', 'mend', 'tell', 'section:put-right']),
  );
  const roles = TEMPLATE.replace('roles: []', 'roles:\n  - id: reader\n    role: readonly');
  expect(at(roles.replace('kind: do', 'kind: assume-role\n        role: ▮')).labels).toEqual([
    'reader',
  ]);
  expect(at(TEMPLATE.replace('kind: do', 'kind: playbook\n        playbook: P▮')).labels).toEqual([
    'PB-00',
    'PB-01',
  ]);
  expect(at(TEMPLATE.replace('kind: do', 'kind: do\n        when: ▮')).labels).toEqual(['how_bad']);
  expect(
    at(TEMPLATE.replace('kind: do', () => 'kind: cli\n        command: aws ${h▮')).labels,
  ).toEqual(['how_bad']);
});

test('a whole step of each kind where a step begins', () => {
  const { labels } = at(`${TEMPLATE}      - ▮`);
  expect(labels.slice(0, 3)).toEqual(['do', 'ask', 'check']);
  expect(labels).toContain('id');
});
