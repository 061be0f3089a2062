import { expect, test } from 'vitest';
import { pol05 } from '../../../../main/core/readiness/checks/pol-05.ts';
import { allowing, having, judged, role } from '../conforming.ts';

// Shapes: IAM API Reference, GetAccountAuthorizationDetails; what playbooks declare under `roles`.
const declares = (...actions: readonly string[]) => ({
  'own:playbooks': [{ playbook: 'PB-09', role: 'readonly', actions }],
});
const may = (document: ReturnType<typeof allowing> | undefined) =>
  having({ roles: [role({ policies: [{ name: 'p', document }] })] });

test('what a playbook declares and the role may not do fails', () => {
  const facts = {
    ...may(allowing('ec2:DescribeInstances', '*')),
    ...declares('ec2:StopInstances'),
  };
  expect(judged(pol05, facts)).toMatchObject({
    status: 'fail',
    about: ['BREAK-GLASS-READONLY', 'BREAK-GLASS-READONLY'],
  });
});

test.each(['ec2:StopInstances', 'ec2:*', '*'])(
  '%s beyond what is declared is pointed out',
  (more) => {
    const facts = may(allowing(['ec2:DescribeInstances', more], '*'));
    expect(judged(pol05, { ...facts, ...declares('ec2:DescribeInstances') }).status).toBe('warn');
  },
);

test('a role that no playbook uses may do nothing', () => {
  expect(judged(pol05, { 'own:playbooks': [] }).status).toBe('warn');
});

test('a policy that cannot be read is no pass; the same on both sides, in whatever case, passes', () => {
  expect(judged(pol05, may(undefined)).status).toBe('not-run');
  const facts = may(allowing('EC2:describeinstances', '*'));
  expect(judged(pol05, { ...facts, ...declares('ec2:DescribeInstances') }).status).toBe('pass');
  expect(judged(pol05).status).toBe('pass');
});
