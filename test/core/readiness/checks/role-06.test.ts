import { expect, test } from 'vitest';
import { role06 } from '../../../../main/core/readiness/checks/role-06.ts';
import { runChecks } from '../../../../main/core/readiness/run-checks.ts';
import {
  accountOf,
  allowing,
  conforming,
  having,
  judged,
  kit,
  NOW,
  role,
  WORK,
} from '../conforming.ts';

// Shapes: IAM API Reference, GetAccountAuthorizationDetails.
const THIRD = '777788889999';
const both = { ...kit, roles: [...kit.roles, { ...kit.roles[0]!, account: THIRD }] };
const differing = (document: ReturnType<typeof allowing>) => {
  const policies = [{ name: 'BREAK-GLASS-READONLY-1', document }];
  const facts = { ...conforming, ...having({ roles: [role({ policies })] }) };
  return [accountOf(WORK, facts), accountOf(THIRD, conforming)];
};

test('one policy of another text in another account fails, with the account', () => {
  const [result] = runChecks([role06], differing(allowing('ec2:*', '*')), both, NOW);
  expect(result?.found.map(({ about, says }) => [about, says.en])).toEqual([
    ['BREAK-GLASS-READONLY BREAK-GLASS-READONLY-1', `Differs in ${THIRD}.`],
  ]);
});

test('the order of keys makes no other text; an account nobody read is no pass', () => {
  const [first] = role().policies;
  const turned = JSON.parse(
    JSON.stringify(first!.document, [
      'Statement',
      'Version',
      'Resource',
      'Effect',
      'Action',
      'Condition',
      'BoolIfExists',
      'ssm:SessionDocumentAccessCheck',
      'StringEquals',
      'iam:PassedToService',
    ]),
  ) as ReturnType<typeof allowing>;
  expect(runChecks([role06], differing(turned), both, NOW)[0]?.status).toBe('pass');
  expect(runChecks([role06], [accountOf(WORK, conforming)], both, NOW)[0]?.status).toBe('not-run');
  expect(judged(role06).status).toBe('pass');
});
