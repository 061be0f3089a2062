import { expect, test } from 'vitest';
import { playbookView } from '../../../main/ipc/views/playbook-view.ts';
import { readStep, roleNames } from '../../../main/ipc/views/read-step.ts';
import { pinned, planOf, section, step } from '../../fakes/plans.ts';

const why = { en: 'W', ja: 'W' };
const plan = planOf(
  pinned(
    'PB-T',
    [
      section('s', [
        step('look', { kind: 'cli', role: 'own', command: 'aws sts get-caller-identity' }),
        step('end', { kind: 'revoke', role: 'own', using: 'own' }),
      ]),
    ],
    { roles: [{ id: 'own', role: 'responder', why, actions: ['sts:GetCallerIdentity'] }] },
  ),
);
const names = roleNames({
  roles: [{ id: 'responder', arn: 'arn:aws:iam::444455556666:role/team/IR-Responder' } as never],
});

test('a role that no kit has is told by its id', () => {
  expect(readStep(plan, plan.steps[0]!, roleNames(undefined)).role).toBe('responder');
  expect(roleNames({ roles: [] })('responder')).toBe('responder');
});

test('a role is told by the name AWS has for it: at a step, in whose sessions end, and of the whole', () => {
  expect(readStep(plan, plan.steps[0]!, names).role).toBe('IR-Responder');
  expect(JSON.stringify(readStep(plan, plan.steps[1]!, names).parts)).toContain('IR-Responder');
  const library = { scenarios: [], find: () => undefined } as never;
  const shown = {
    played: new Map(),
    favourites: new Set(),
    pinned: [],
    at: 0,
    lang: 'en',
  } as never;
  expect(playbookView(plan, library, shown, names).roles.map(({ role }) => role)).toEqual([
    'IR-Responder',
  ]);
});
