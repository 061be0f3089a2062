import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lint } from '../../../main/core/playbook/lint.ts';
import { parsePlaybook } from '../../../main/core/playbook/parse.ts';
import { mentionsIn } from '../../../main/core/writing/mentions.ts';
import { nameAt, rename } from '../../../main/core/writing/rename.ts';
import { applied } from '../../../main/core/writing/source.ts';
import { TEMPLATE } from '../../../main/core/writing/template.ts';
import { must } from '../../fakes/log-disk.ts';
import { TEXTS } from './bundled.ts';

const findings = (text: string) =>
  lint([parsePlaybook('a', new TextEncoder().encode(text))]).map(({ code, line }) => [code, line]);
const code = (answer: { ok: boolean; error?: { code: string } }) => answer.error?.code;

test.each([
  ['where there is no name', TEMPLATE, TEMPLATE.indexOf('format'), 'other', 'no-name'],
  ['in a text that is no YAML', `${TEMPLATE}\n "`, 40, 'other', 'unreadable'],
  ['to what no name may be', TEMPLATE, TEMPLATE.indexOf('mend'), 'Not a name', 'malformed'],
  ['to a word that leads on', TEMPLATE, TEMPLATE.indexOf('mend'), 'next', 'malformed'],
  ['to the name of another', TEMPLATE, TEMPLATE.indexOf('mend'), 'tell', 'taken'],
])('refused %s', (_, text, at, to, why) => {
  expect(code(rename(text, at, to))).toBe(why);
});

test('a step goes by its new name wherever an answer leads to it, and comments stay', () => {
  const text = TEMPLATE.replace('go: mend', 'go: "mend" # mend it at once');
  expect(must(nameAt(text, text.indexOf('- id: mend') + 7))).toEqual({
    kind: 'step',
    id: 'mend',
    places: 3,
  });
  const renamed = applied(text, must(rename(text, text.indexOf('"mend"') + 2, 'put-back')));
  expect(renamed).toContain('go: "put-back" # mend it at once');
  expect(renamed).toContain('- id: put-back');
  expect(renamed).toContain('title: { en: Mend it');
  expect(findings(renamed)).toEqual([]);
});

test('the answer of a question goes with its step, in conditions and commands; words in quotes stay', () => {
  const text = TEMPLATE.replace(
    'kind: do\n        title: { en: Tell',
    () =>
      `kind: cli\n        risk: read\n        when: "how_bad == 'how_bad' || size(how_bad) > 3"\n        command: echo \${how_bad} $\${how_bad}\n        title: { en: Tell`,
  );
  const renamed = applied(text, must(rename(text, text.indexOf('id: how-bad') + 5, 'how-far')));
  expect(renamed).toContain(`"how_far == 'how_bad' || size(how_far) > 3"`);
  expect(renamed).toContain('echo ${how_far} $${how_bad}');
});

describe.each(TEXTS)('%s', (_, text) => {
  const mentions = mentionsIn(text) ?? [];

  test('has names, and each is found at its place', () => {
    expect(mentions.length).toBeGreaterThan(5);
    for (const { id, from, to, answer } of mentions) {
      expect(text.slice(from, to)).toBe(answer ? id.replaceAll('-', '_') : id);
    }
  });

  test('renamed and back has the same bytes, and between them no finding more', () => {
    const before = findings(text);
    fc.assert(
      fc.property(fc.nat({ max: mentions.length - 1 }), (index) => {
        const { kind, id, from } = mentions[index]!;
        const name = kind === 'variable' ? 'quite_another' : 'quite-another';
        const renamed = applied(text, must(rename(text, from, name)));
        expect(renamed).not.toBe(text);
        expect(findings(renamed)).toEqual(before);
        const moved = mentionsIn(renamed)?.find((one) => one.kind === kind && one.id === name);
        expect(applied(renamed, must(rename(renamed, moved?.from ?? 0, id)))).toBe(text);
      }),
      { numRuns: 5 },
    );
  });
});
