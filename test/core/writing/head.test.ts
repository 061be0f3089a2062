import { expect, test } from 'vitest';
import { headOf } from '../../../main/core/writing/head.ts';
import { TEMPLATE } from '../../../main/core/writing/template.ts';

test.each([
  ['nothing at all', '', {}],
  ['broken before the title', 'id: [\n', {}],
  [
    'a title of one language',
    'id: OWN-02\ntitle: { ja: 手順 }\n',
    { playbook: 'OWN-02', title: { en: '手順', ja: '手順' } },
  ],
  ['an id that is a number', 'id: 7\ntitle: plain\n', {}],
  [
    'a text that is broken further down',
    TEMPLATE.replace('usual: 20m', 'usual: ['),
    { playbook: 'OWN-01', title: { en: 'A new playbook', ja: '新しい手順書' } },
  ],
])('%s', (_, text, head) => {
  expect(headOf(text)).toEqual(head);
});
