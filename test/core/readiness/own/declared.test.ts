import { expect, test } from 'vitest';
import { declaredBy } from '../../../../main/core/readiness/own/declared.ts';

test('each playbook’s needs stand by role', () => {
  const why = { en: 'x', ja: 'x' };
  const roles = [{ id: 'look', role: 'readonly', why, actions: ['ec2:DescribeInstances'] }];
  expect(declaredBy([{ id: 'PB-09', roles }])).toEqual([
    { playbook: 'PB-09', role: 'readonly', actions: ['ec2:DescribeInstances'] },
  ]);
});
