import { HOME, PRODUCTION, TRAIL_BUCKET } from '../base-accounts.ts';
import type { Overlay } from '../overlay.ts';
import { deployer, strange } from './stranger.ts';

const DETECTOR = '12abc34d567e8fa901bc2d34e56789f0';

/** Somebody switched the recorders off before they went on. */
export const loggingTampered: Overlay = {
  scenario: 'logging-tampered',
  things: [
    {
      kind: 'trail',
      account: PRODUCTION,
      region: HOME,
      id: 'payments-trail',
      data: {
        bucket: TRAIL_BUCKET,
        everyRegion: false,
        globalEvents: false,
        organization: false,
        validation: false,
        logging: false,
        startedAt: '2026-04-06T02:10:00Z',
        stoppedAt: '2026-11-28T23:20:00Z',
        dataEvents: false,
      },
    },
    {
      kind: 'detector',
      account: PRODUCTION,
      region: HOME,
      id: DETECTOR,
      data: { on: false, findings: [] },
    },
    { kind: 'recorder', account: PRODUCTION, region: HOME, id: 'default', data: { on: false } },
  ],
  history: [
    strange(deployer, {
      minutesBefore: 57,
      service: 'cloudtrail',
      name: 'UpdateTrail',
      asked: { name: 'payments-trail', isMultiRegionTrail: false },
    }),
    strange(deployer, {
      minutesBefore: 56,
      service: 'cloudtrail',
      name: 'StopLogging',
      asked: { name: 'payments-trail' },
    }),
    strange(deployer, {
      minutesBefore: 54,
      service: 'guardduty',
      name: 'UpdateDetector',
      asked: { detectorId: DETECTOR, enable: false },
    }),
    strange(deployer, {
      minutesBefore: 53,
      service: 'config',
      name: 'StopConfigurationRecorder',
      asked: { configurationRecorderName: 'default' },
    }),
  ],
};
