import { expect, test } from 'vitest';
import { checkApprovals } from '../../../../main/core/playbook/checks/approvals.ts';
import { checkTexts } from '../../../../main/core/playbook/checks/texts.ts';
import { usesIn } from '../../../../main/core/playbook/checks/variables.ts';
import type { Step } from '../../../../main/core/playbook/model.ts';
import { ask, parallel, pinned, section, step } from '../../../fakes/plans.ts';

const agree = (more: Partial<Step> = {}) =>
  step('agree', { kind: 'approve', request: { en: 'Go?', ja: '？' }, ...more });
const wipe = (more: Partial<Step> = {}) => step('wipe', { risk: 'destroy', ...more });
const found = (...lists: readonly (readonly Step[])[]) =>
  checkApprovals(
    pinned(
      'PB-T',
      lists.map((list, at) => section(`s${String(at)}`, list)),
    ).playbook,
  ).map(({ code, path }) => `${code} ${path.join('/')}`);

const complaint = 'unapproved-destroy sections/0/steps/';

test('what can be undone, or is approved in its section, is in order', () => {
  expect(found([step('stop', { risk: 'change' })])).toEqual([]);
  expect(found([agree(), step('look'), wipe()])).toEqual([]);
});

test.each([
  ['nobody approves it', [wipe()], `${complaint}0`],
  ['the approval stands behind it', [wipe(), agree()], `${complaint}0`],
  [
    'the approval is asked for on one condition only',
    [agree({ when: "a == 'b'" }), wipe()],
    `${complaint}1`,
  ],
  [
    'an answer leads past the approval',
    [
      ask('sure', [
        ['no', 'next'],
        ['yes', 'wipe'],
      ]),
      agree(),
      wipe(),
    ],
    `${complaint}2`,
  ],
])('%s: it is told', (_, list, told) => {
  expect(found(list)).toEqual([told]);
});

test('a request may hold values of the run, which are looked for like those of a command', () => {
  const request = { en: 'Wipe ${server}?', ja: '${server} を消しますか？' };
  const { playbook } = pinned('PB-T', [section('s', [agree({ request })])]);
  expect(checkTexts(playbook)).toEqual([]);
  expect(usesIn(agree({ request }), []).map(({ name, path }) => [name, ...path])).toEqual([
    ['server', 'request', 'en'],
    ['server', 'request', 'ja'],
  ]);
});

test('an approval of another section covers nothing', () => {
  expect(found([agree()], [wipe()])).toEqual(['unapproved-destroy sections/1/steps/0']);
});

test('one on the same condition, or one that a loop comes back behind, covers it', () => {
  const when = "a == 'b'";
  expect(found([agree({ when }), wipe({ when })])).toEqual([]);
  const again = ask('again', [
    ['no', 'next'],
    ['yes', 'wipe'],
  ]);
  expect(found([agree(), wipe(), again])).toEqual([]);
});

test('in tracks, one before them or in the same track covers it, one in another does not', () => {
  const both = (left: readonly Step[], right: readonly Step[]) => parallel('both', { left, right });
  expect(found([agree(), both([wipe()], [step('r')])])).toEqual([]);
  expect(found([both([agree(), wipe()], [step('r')])])).toEqual([]);
  expect(found([both([agree()], [wipe()])])).toEqual([`${complaint}0/tracks/1/steps/0`]);
  const sure = ask('sure', [
    ['no', 'next'],
    ['yes', 'both'],
  ]);
  expect(found([sure, agree(), both([wipe()], [step('r')])])).toEqual([
    `${complaint}2/tracks/0/steps/0`,
  ]);
});

test('the condition of the tracks is one of each step in them', () => {
  const when = "a == 'b'";
  const both = (more: Partial<Step>) => ({
    ...parallel('both', { left: [wipe()], right: [step('r')] }),
    ...more,
  });
  expect(found([agree({ when }), both({ when }) as Step])).toEqual([]);
  expect(found([agree({ when }), both({}) as Step])).toEqual([`${complaint}1/tracks/0/steps/0`]);
});
