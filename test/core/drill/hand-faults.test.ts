import { expect, test } from 'vitest';
import { faultShape } from '../../../main/core/drill/fault.ts';
import { handFaults, handFaultsInForce } from '../../../main/core/drill/hand-faults.ts';

const world = {
  regions: ['ap-northeast-1', 'us-east-1'],
  instances: [{ id: 'i-0aaa1111bbb22222c', name: 'web-1' }],
};

test('each is a fault that a scenario could have, under an id of its own', () => {
  const offered = handFaults(world);
  for (const { fault } of offered) expect(faultShape.safeParse(fault).success).toBe(true);
  expect(new Set(offered.map(({ id }) => id)).size).toBe(offered.length);
  expect(offered.map(({ id }) => id)).toContain('agent-offline:i-0aaa1111bbb22222c');
});

test('ids that the range does not offer break nothing', () => {
  expect(handFaultsInForce(world, ['region-dark:eu-west-1', '__proto__', ''])).toEqual([]);
  expect(handFaultsInForce(world, ['clock-wrong', 'region-dark:us-east-1'])).toEqual([
    { kind: 'clock-wrong', seconds: 360 },
    { kind: 'region-dark', region: 'us-east-1', how: 'silent' },
  ]);
});
