import { expect, test } from 'vitest';
import { ofTrail, placeIn } from '../../../../main/core/readiness/logging/trails.ts';
import type { Place } from '../../../../main/core/readiness/places.ts';
import { conforming } from '../conforming.ts';

const [trail] = conforming['cloudtrail:DescribeTrails'];

test('a trail’s answers are those of its home Region, to who shows it or who owns it', () => {
  const owner = placeIn(trail!.arn);
  const from = (holds: Place) => (asked: Place) =>
    JSON.stringify(asked) === JSON.stringify(holds) ? { [trail!.arn]: 'known' } : undefined;
  expect(ofTrail(from(owner), trail!, '111122223333')).toBe('known');
  const own = { account: '111122223333', region: owner.region };
  expect(ofTrail(from(own), trail!, '111122223333')).toBe('known');
  expect(ofTrail(from({ ...owner, region: 'eu-west-1' }), trail!, '111122223333')).toBeUndefined();
});
