import type { Service } from '../service.ts';
import { lookupEvents } from './lookup-events.ts';
import {
  createTrail,
  describeTrails,
  getEventSelectors,
  getTrailStatus,
  putEventSelectors,
  startLogging,
  stopLogging,
  updateTrail,
} from './trails.ts';

/** Event history, and the trails that write it to buckets. */
export const cloudTrail: Service = {
  name: 'cloudtrail',
  everyRegion: true,
  protocol: { kind: 'json', target: 'CloudTrail_20131101' },
  operations: {
    LookupEvents: lookupEvents,
    DescribeTrails: describeTrails,
    GetTrailStatus: getTrailStatus,
    StartLogging: startLogging,
    StopLogging: stopLogging,
    UpdateTrail: updateTrail,
    CreateTrail: createTrail,
    GetEventSelectors: getEventSelectors,
    PutEventSelectors: putEventSelectors,
  },
};
