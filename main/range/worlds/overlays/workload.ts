import {
  CUSTOMER_DATA,
  HOME,
  PRODUCTION,
  STATIC_SITE,
  WEB_7,
  WEB_8,
  WEB_9,
} from '../base-accounts.ts';
import { nightlyCopy } from '../base-things.ts';
import type { Thing } from '../../things/model.ts';
import type { WorldAccount, WorldInstance } from '../model.ts';
import { withServer, type Overlay } from '../overlay.ts';
import { deployer, strange, usual } from './stranger.ts';

const DETECTOR = '12abc34d567e8fa901bc2d34e56789f0';

/** GuardDuty's detector of payments with one thing found. */
export function found(type: string, severity: number, title: string, resource: string): Thing {
  const findings = [{ id: 'f1e2d3c4b5a697887766554433221100', type, severity, title, resource }];
  return {
    kind: 'detector',
    account: PRODUCTION,
    region: HOME,
    id: DETECTOR,
    data: { on: true, findings },
  };
}

function alarm(id: string, namespace: string, metric: string, reason: string): Thing {
  const data = {
    namespace,
    metric,
    reason,
    state: 'ALARM',
    since: '2026-11-28T23:40:00Z',
  } as const;
  return { kind: 'alarm', account: PRODUCTION, region: HOME, id, data };
}

const busy = (instance: WorldInstance): WorldInstance => ({
  ...instance,
  host: { ...instance.host, load: [38.4, 35.2, 21.7] },
});

/** More requests than three web servers can answer, and nothing broken in them. */
export const ddos: Overlay = {
  scenario: 'ddos',
  accounts: {
    [PRODUCTION]: (account: WorldAccount) =>
      [WEB_7, WEB_8, WEB_9].reduce((now, id) => withServer(id, busy)(now), account),
  },
  things: [
    alarm(
      'web-requests-high',
      'AWS/ApplicationELB',
      'RequestCount',
      '412,000 requests in a minute, usually 9,000.',
    ),
    alarm(
      'web-errors-high',
      'AWS/ApplicationELB',
      'HTTPCode_ELB_5XX_Count',
      '61 in 100 requests end in 503.',
    ),
  ],
  history: [usual(deployer, { minutesBefore: 140, service: 's3', name: 'ListBuckets' })],
};

const NOTE =
  'Your files are with us. Pay within 72 hours: see the address below. Do not call the police.';

/** Objects are deleted and held to ransom; versioning was suspended last, so the older ones are there. */
export const ransomware: Overlay = {
  scenario: 'ransomware',
  things: [
    {
      kind: 'bucket',
      account: PRODUCTION,
      region: HOME,
      id: CUSTOMER_DATA,
      data: {
        versioning: 'Suspended',
        expiry: [{ id: 'purge', days: 1 }],
        objects: [
          {
            key: 'orders/2026-11.csv',
            body: 'order,amount\n1001,4800\n1002,12300\n',
            minutesBefore: 4_320,
          },
          { key: 'customers/list.csv', body: 'id,name\n1,Mori\n2,Abe\n', minutesBefore: 4_000 },
          { key: 'orders/2026-11.csv', body: '', minutesBefore: 35, deleted: true },
          { key: 'customers/list.csv', body: '', minutesBefore: 34, deleted: true },
          { key: 'README-TO-RECOVER.txt', body: NOTE, minutesBefore: 33 },
        ],
      },
    },
    {
      kind: 'key',
      account: PRODUCTION,
      region: HOME,
      id: '7d9f2c11-4a5e-4b0c-9c1d-3f60a8e7b210',
      data: {
        state: 'PendingDeletion',
        description: 'Customer data',
        policy: '{"Version":"2012-10-17","Statement":[]}',
        deletionAt: '2026-12-06T00:00:00Z',
      },
    },
    found(
      'Impact:S3/AnomalousBehavior.Delete',
      8,
      'ci-deploy deleted objects in an unusual way.',
      CUSTOMER_DATA,
    ),
  ],
  history: [
    strange(deployer, { minutesBefore: 51, service: 's3', name: 'ListBuckets' }),
    strange(deployer, {
      minutesBefore: 38,
      service: 's3',
      name: 'PutBucketVersioning',
      asked: { bucketName: CUSTOMER_DATA, VersioningConfiguration: { Status: 'Suspended' } },
    }),
    strange(deployer, {
      minutesBefore: 37,
      service: 's3',
      name: 'PutBucketLifecycle',
      asked: { bucketName: CUSTOMER_DATA },
    }),
    strange(deployer, {
      minutesBefore: 31,
      service: 'kms',
      name: 'ScheduleKeyDeletion',
      asked: { keyId: '7d9f2c11-4a5e-4b0c-9c1d-3f60a8e7b210', pendingWindowInDays: 7 },
    }),
  ],
};

const openPolicy = (bucket: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'Everyone',
        Effect: 'Allow',
        Principal: '*',
        Action: 's3:GetObject',
        Resource: `arn:aws:s3:::${bucket}/*`,
      },
    ],
  });

const OPEN = {
  BlockPublicAcls: false,
  IgnorePublicAcls: false,
  BlockPublicPolicy: false,
  RestrictPublicBuckets: false,
};

/** A copy of customer data went to an account that is none of ours, and a bucket was opened. */
export const dataBreach: Overlay = {
  scenario: 'data-breach',
  things: [
    nightlyCopy(['999988887777']),
    {
      kind: 'bucket',
      account: PRODUCTION,
      region: HOME,
      id: CUSTOMER_DATA,
      data: {
        versioning: 'Enabled',
        block: OPEN,
        policy: openPolicy(CUSTOMER_DATA),
        objects: [
          { key: 'customers/list.csv', body: 'id,name\n1,Mori\n2,Abe\n', minutesBefore: 4_000 },
        ],
      },
    },
    { kind: 'public-access-block', account: PRODUCTION, id: 'account', data: OPEN },
    found(
      'Exfiltration:S3/AnomalousBehavior',
      8,
      'Objects were read in an unusual way.',
      CUSTOMER_DATA,
    ),
  ],
  history: [
    strange(deployer, {
      minutesBefore: 82,
      service: 's3',
      name: 'DeletePublicAccessBlock',
      asked: { bucketName: CUSTOMER_DATA },
    }),
    strange(deployer, {
      minutesBefore: 81,
      service: 's3',
      name: 'PutBucketPolicy',
      asked: { bucketName: CUSTOMER_DATA },
    }),
    strange(deployer, {
      minutesBefore: 77,
      service: 'ec2',
      name: 'ModifySnapshotAttribute',
      asked: {
        snapshotId: 'snap-0c1d2e3f405162738',
        attributeType: 'CREATE_VOLUME_PERMISSION',
        createVolumePermission: { add: { items: [{ userId: '999988887777' }] } },
      },
    }),
  ],
};

/** The site's own bucket is open to all, by a mistake of a colleague. */
export const publicBucket: Overlay = {
  scenario: 'public-bucket',
  things: [
    {
      kind: 'bucket',
      account: PRODUCTION,
      region: HOME,
      id: STATIC_SITE,
      data: {
        versioning: 'Enabled',
        block: OPEN,
        policy: openPolicy(STATIC_SITE),
        objects: [{ key: 'backup/customers.csv', body: 'id,name\n1,Mori\n', minutesBefore: 300 }],
      },
    },
    { kind: 'public-access-block', account: PRODUCTION, id: 'account', data: OPEN },
  ],
  history: [
    usual(deployer, {
      minutesBefore: 300,
      service: 's3',
      name: 'PutBucketPolicy',
      asked: { bucketName: STATIC_SITE },
    }),
  ],
};
