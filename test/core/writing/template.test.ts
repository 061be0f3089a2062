import { expect, test } from 'vitest';
import { parsePlaybook } from '../../../main/core/playbook/parse.ts';
import { lint, lintAmong } from '../../../main/core/playbook/lint.ts';
import { TEMPLATE } from '../../../main/core/writing/template.ts';

const parsed = (text: string) => parsePlaybook('a.yaml', new TextEncoder().encode(text));

test('the template passes the lint as it is, with five steps', () => {
  const file = parsed(TEMPLATE);
  expect(lint([file])).toEqual([]);
  expect(file.playbook?.sections.flatMap(({ steps }) => steps)).toHaveLength(5);
});

test('among others, a draft is told what only they show, and its own older self is no other', () => {
  const sub = `${TEMPLATE}      - { id: more, kind: playbook, playbook: OWN-02, title: { en: Go on, ja: 続ける }, do: { en: Go on., ja: 続けます。 }, usual: 1m, target: 1m }\n`;
  const codes = (others: readonly string[]) =>
    lintAmong(
      parsed(sub),
      others.flatMap((text) => parsed(text).playbook ?? []),
    ).map(({ code }) => code);
  expect(codes([])).toEqual(['playbook-not-here']);
  expect(codes([TEMPLATE])).toEqual(['playbook-not-here']);
  expect(codes([TEMPLATE.replace('OWN-01', 'OWN-02')])).toEqual([]);
  expect(
    codes([
      sub.replaceAll('OWN-02', 'OWN-03').replace('OWN-01', 'OWN-02').replace('OWN-03', 'OWN-01'),
    ]),
  ).toEqual(['recursive-playbook']);
});
