import { expect, test } from 'vitest';
import { evaluateAccess, type Access } from '../../../main/core/iam/evaluate.ts';
import { asList } from '../../../main/core/iam/policy.ts';
import type { Case, Expected } from './documented/case.ts';
import { crossAccount, externalIds, mfaTrusts, trusts } from './documented/cross-account.ts';
import { actions, effects, notActions, notResources, resources } from './documented/elements.ts';
import { kinds } from './documented/kinds.ts';
import { mfa } from './documented/mfa.ts';
import { ordered } from './documented/ordered.ts';
import { keys, rcps, scps } from './documented/organizations.ts';
import { notPrincipals, principals } from './documented/principals.ts';
import { sets } from './documented/sets.ts';
import { boundaries, granted, sessions } from './documented/single-account.ts';
import { strings } from './documented/strings.ts';
import { variables } from './documented/variables.ts';

const PAGES = [
  strings,
  ordered,
  kinds,
  sets,
  variables,
  resources,
  actions,
  notActions,
  notResources,
  effects,
  principals,
  notPrincipals,
  granted,
  boundaries,
  sessions,
  crossAccount,
  trusts,
  externalIds,
  mfaTrusts,
  mfa,
  scps,
  rcps,
  keys,
];
const CASES = PAGES.flatMap(({ source, cases }) =>
  cases.map((one) => [`${source.split('/').at(-1) ?? ''}: ${one.says}`, one] as const),
);

test.each(CASES)('%s', (_name, one) => {
  expect(said(judged(one))).toBe(one.expected);
});

test('there are more than 200 cases, no two of one name, each answer among them', () => {
  expect(CASES.length).toBeGreaterThan(200);
  expect(new Set(CASES.map(([name]) => name)).size).toBe(CASES.length);
  const answers = new Set<Expected>(CASES.map(([, { expected }]) => expected));
  expect(answers).toEqual(
    new Set<Expected>([
      'allow',
      ...(['rcp', 'scp', 'resource', 'identity', 'boundary', 'session'] as const).flatMap(
        (layer) => [`deny by ${layer}`, `silence of ${layer}`] as const,
      ),
    ]),
  );
});

function judged({ asker, policies, action, resource, context }: Case): Access {
  const lowered = Object.entries(context).map(
    ([key, values]) => [key.toLowerCase(), asList(values)] as const,
  );
  return evaluateAccess(asker, policies, { action, resource, context: new Map(lowered) });
}

function said(access: Access): Expected {
  if (access.allowed) return 'allow';
  return access.explicit ? `deny by ${access.by}` : `silence of ${access.by}`;
}
