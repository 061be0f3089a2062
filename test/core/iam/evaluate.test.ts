import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  evaluateAccess as judged,
  evaluatePolicies,
  type Access,
} from '../../../main/core/iam/evaluate.ts';
import type { PolicyDocument, PolicyStatement } from '../../../main/core/iam/policy.ts';

const SATO = 'arn:aws:iam::444455556666:user/sato';
const request = {
  action: 'ssm:SendCommand',
  resource: 'arn:aws:ec2:ap-northeast-1:444455556666:instance/i-0a7f3c91d2e84b605',
  context: new Map([['aws:username', ['sato']]]),
};

const sato = { account: '444455556666', arn: SATO, principalArn: SATO };

function evaluateAccess(
  identity: readonly PolicyDocument[],
  session: readonly PolicyDocument[] | undefined,
  asked: typeof request,
): Access {
  return judged(sato, { identity, ...(session ? { session } : {}) }, asked);
}

function policy(...Statement: readonly PolicyStatement[]): PolicyDocument {
  return { Version: '2012-10-17', Statement };
}

const allowAll = policy({ Effect: 'Allow', Action: '*', Resource: '*' });
const denySend = policy({ Effect: 'Deny', Action: 'ssm:Send*', Resource: '*' });

test.each<readonly [string, PolicyDocument, string]>([
  ['nothing said', policy(), 'no-allow'],
  ['another action', policy({ Effect: 'Allow', Action: 'ssm:List*', Resource: '*' }), 'no-allow'],
  [
    'another resource',
    policy({ Effect: 'Allow', Action: 'ssm:*', Resource: 'arn:aws:ssm:*' }),
    'no-allow',
  ],
  [
    'all but this action',
    policy({ Effect: 'Allow', NotAction: 'ssm:SendCommand', Resource: '*' }),
    'no-allow',
  ],
  ['all but others', policy({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }), 'allow'],
  [
    'all but this resource',
    policy({ Effect: 'Allow', Action: '*', NotResource: '*i-0a7f*' }),
    'no-allow',
  ],
  [
    'any of several',
    policy({ Effect: 'Allow', Action: ['iam:*', 'ssm:sendcommand'], Resource: '*' }),
    'allow',
  ],
  [
    'condition that fails',
    policy({
      Effect: 'Allow',
      Action: '*',
      Resource: '*',
      Condition: { StringEquals: { 'aws:username': 'x' } },
    }),
    'no-allow',
  ],
  ['deny beside allow', policy(...allowAll.Statement, ...denySend.Statement), 'explicit-deny'],
  [
    'resource with a variable no one set',
    policy({ Effect: 'Allow', Action: '*', Resource: '${aws:none}*' }),
    'no-allow',
  ],
])('%s', (_name, document, expected) => {
  expect(evaluatePolicies([document], request)).toBe(expected);
});

test('a session may do what both its policies allow, and the answer names the one that refused', () => {
  expect(evaluateAccess([allowAll], undefined, request)).toEqual({ allowed: true });
  expect(evaluateAccess([allowAll], [allowAll], request)).toEqual({ allowed: true });
  expect(evaluateAccess([], [allowAll], request)).toEqual({
    allowed: false,
    by: 'identity',
    explicit: false,
  });
  expect(evaluateAccess([allowAll], [policy()], request)).toEqual({
    allowed: false,
    by: 'session',
    explicit: false,
  });
  expect(evaluateAccess([allowAll], [denySend], request)).toEqual({
    allowed: false,
    by: 'session',
    explicit: true,
  });
});

test('of several session policies one that allows suffices, and a deny in any forbids', () => {
  const denied = { allowed: false, by: 'session', explicit: true };
  expect(evaluateAccess([allowAll], [policy(), allowAll], request)).toEqual({ allowed: true });
  expect(evaluateAccess([allowAll], [allowAll, denySend], request)).toEqual(denied);
});

const statements: fc.Arbitrary<PolicyStatement> = fc.record({
  Effect: fc.constantFrom('Allow' as const, 'Deny' as const),
  Action: fc.constantFrom('*', 'ssm:*', 'ssm:SendCommand', 'iam:*'),
  Resource: fc.constantFrom('*', 'arn:aws:ec2:*', 'arn:aws:ssm:*'),
});
const policies = fc.array(statements, { maxLength: 5 }).map((all) => policy(...all));

test('a deny added anywhere never lets anything through', () => {
  fc.assert(
    fc.property(fc.array(policies, { maxLength: 4 }), (documents) => {
      expect(evaluatePolicies([...documents, denySend], request)).toBe('explicit-deny');
    }),
  );
});

test('a session policy never widens, and order never matters', () => {
  fc.assert(
    fc.property(fc.array(policies, { maxLength: 4 }), policies, (documents, session) => {
      const alone = evaluateAccess(documents, undefined, request);
      const narrowed = evaluateAccess(documents, [session], request);
      if (narrowed.allowed) expect(alone.allowed).toBe(true);
      expect(evaluateAccess([...documents].reverse(), [session], request)).toEqual(narrowed);
    }),
  );
});
