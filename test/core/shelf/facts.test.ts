import { describe, expect, it } from 'vitest';
import { shelfFacts } from '../../../main/core/shelf/facts.ts';
import type { Step } from '../../../main/core/playbook/model.ts';
import { step } from '../../fakes/plans.ts';

const role = { id: 'ops', role: 'ir-ops', why: { en: 'a', ja: 'あ' }, actions: [] };
const at = (...steps: readonly Step[]) =>
  steps.map((one, index) => ({ number: index + 1, roles: [role], step: one }));
const kit = { lanes: [], roles: [], documents: [] };
const link = (url: string, needsSso?: boolean): Step =>
  step('l', { kind: 'link', url, ...(needsSso === undefined ? {} : { needsSso }) });
const cli = step('c', { kind: 'cli', command: 'aws sts get-caller-identity' });
const inTrack = (one: Step): Step =>
  step('p', { kind: 'parallel', tracks: [{ id: 't', title: one.title, steps: [one] }] });

describe('the way into AWS', () => {
  it.each([
    ['none is needed where all is by hand', [step('a')], 'by-hand', kit],
    ['the browser will do, with a kit or none', [cli], 'browser', undefined],
    ['a kit without the browser needs keys', [cli], 'keys', { ...kit, lanes: ['sealed-key'] }],
    ['a step of a track counts', [inTrack(cli)], 'browser', kit],
  ] as const)('%s', (_, steps, reach, given) => {
    expect(shelfFacts({}, at(...steps), given).reach).toBe(reach);
  });
});

it('links behind single sign-on are told by their step, as the author or the host says', () => {
  const steps = at(
    link('https://health.aws.amazon.com'),
    link('https://corp.okta.com/app'),
    inTrack(link('https://wiki.example.com', true)),
  );
  expect(shelfFacts({}, steps, kit).ssoSteps).toEqual([2, 3]);
});

it('a second person is needed for an approval, or where the playbook says so', () => {
  const approve = step('a', { kind: 'approve', request: { en: 'a', ja: 'あ' } });
  expect(shelfFacts({}, at(step('a')), kit).secondPerson).toBe(false);
  expect(shelfFacts({}, at(approve), kit).secondPerson).toBe(true);
  expect(shelfFacts({ secondPerson: true }, at(step('a')), kit).secondPerson).toBe(true);
});

it('names what the kit lacks; without a kit nothing is missing from it', () => {
  const automation = (document: string): Step =>
    step('d', { kind: 'automation', role: 'ops', document });
  const steps = at(automation('AWSSupport-X'), automation('${document}'));
  const lacking = shelfFacts({}, steps, kit);
  expect(lacking.rolesMissing).toEqual(['ir-ops']);
  expect(lacking.documentsMissing).toEqual(['AWSSupport-X']);
  const none = shelfFacts({}, steps, undefined);
  expect([none.rolesMissing, none.documentsMissing]).toEqual([[], []]);
});
