import { expect, test } from 'vitest';
import { eventRegions } from '../../../main/core/aws/sign-in-regions.ts';

test('sign-ins are written to four Regions in the commercial partition, and the kit’s count once', () => {
  const regions = eventRegions('aws', ['eu-north-1', 'eu-central-1']);
  expect(regions).toEqual([
    'us-east-1',
    'us-east-2',
    'eu-north-1',
    'ap-southeast-2',
    'eu-central-1',
  ]);
  expect(eventRegions('aws-cn', ['cn-north-1'])).toEqual(['cn-north-1']);
});
