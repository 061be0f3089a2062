import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createLedger, type Ledger } from '../../core/reconcile/ledger.ts';
import type { Entry } from '../../core/journal/payload.ts';

const BEGAN = Date.UTC(2026, 10, 23, 18, 0, 0);
const ACCOUNT = '444455556666';
const ROLE = `arn:aws:sts::${ACCOUNT}:assumed-role/IncidentResponder/sato`;
const KEY = 'ASIABENCHSESSION0001';
const REGION = 'ap-northeast-1';
/** One event in so many is ours; the rest is what everybody else in the account does. */
const OURS_EVERY = 50;
/** Milliseconds between events. */
const APART = 30;

/** Files of a trail as S3 holds them, `events` in all; every fiftieth event is of the run of `ledgerOf`. */
export function writeTrail(folder: string, events: number, perFile: number): readonly string[] {
  const paths: string[] = [];
  for (let first = 0; first < events; first += perFile) {
    const count = Math.min(perFile, events - first);
    const path = join(folder, `trail-${String(first).padStart(9, '0')}.json`);
    const file = openSync(path, 'w');
    for (let index = 0; index < count; index += 1) {
      writeSync(
        file,
        `${index === 0 ? '{"Records":[' : ','}${JSON.stringify(eventOf(first + index))}`,
      );
    }
    writeSync(file, ']}');
    closeSync(file);
    paths.push(path);
  }
  return paths;
}

/** A run with one session and every second one of its events logged as a call. */
export function ledgerOf(events: number): Ledger {
  const { add, ledger } = createLedger();
  let seq = 0;
  const put = (at: number, type: Entry['type'], data: object): void => {
    add({ seq: seq++, logId: 'bench', ts: new Date(at).toISOString(), type, data } as Entry);
  };
  put(BEGAN, 'session.start', {
    session: 'session',
    kind: 'role',
    account: ACCOUNT,
    arn: ROLE,
    region: REGION,
    accessKeyId: KEY,
    expires: new Date(BEGAN + 3_600_000).toISOString(),
    mfa: true,
    chained: true,
    intent: 'none',
  });
  for (let number = 0; number < events; number += OURS_EVERY * 2) {
    const at = BEGAN + number * APART;
    const id = idOf(number);
    put(at, 'intent', {
      id,
      call: 'ssm:SendCommand',
      account: ACCOUNT,
      principal: ROLE,
      region: REGION,
    });
    put(at + 300, 'outcome', { id, status: 'ok', requestId: `request-${id}`, by: 'answer' });
  }
  return ledger();
}

function eventOf(number: number): object {
  const ours = number % OURS_EVERY === 0;
  const read = !ours && number % 3 !== 0;
  const id = idOf(number);
  const time = new Date(BEGAN + number * APART).toISOString();
  const service = `Service${String(number % 40)}`;
  return {
    eventVersion: '1.11',
    userIdentity: {
      type: 'AssumedRole',
      principalId: `AROABENCH${service}:worker-${String(number % 200)}`,
      arn: ours ? ROLE : `arn:aws:sts::${ACCOUNT}:assumed-role/${service}/worker`,
      accountId: ACCOUNT,
      accessKeyId: ours ? KEY : `ASIABENCH${String(number % 5_000).padStart(11, '0')}`,
      sessionContext: {
        sessionIssuer: {
          type: 'Role',
          principalId: `AROABENCH${service}`,
          arn: `arn:aws:iam::${ACCOUNT}:role/${service}`,
          accountId: ACCOUNT,
          userName: service,
        },
        attributes: { creationDate: time, mfaAuthenticated: 'false' },
      },
    },
    eventTime: `${time.slice(0, 19)}Z`,
    eventSource: ours ? 'ssm.amazonaws.com' : 'ec2.amazonaws.com',
    eventName: ours ? 'SendCommand' : read ? 'DescribeInstances' : 'RunInstances',
    awsRegion: REGION,
    sourceIPAddress: `198.51.100.${String(number % 250)}`,
    userAgent: 'aws-sdk-java/2.20.1 Linux/5.10 OpenJDK_64-Bit_Server_VM/17 io/async http/NettyNio',
    requestParameters: {
      instancesSet: { items: [{ instanceId: `i-0${id}` }, { instanceId: `i-1${id}` }] },
      filterSet: {
        items: [{ name: 'tag:Name', valueSet: { items: [{ value: 'the "web" {1}' }] } }],
      },
    },
    responseElements: read
      ? null
      : {
          instancesSet: {
            items: [{ instanceId: `i-0${id}`, state: { code: 0, name: 'pending' } }],
          },
        },
    requestID: `request-${id}`,
    eventID: `event-${id}`,
    readOnly: read,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: ACCOUNT,
    eventCategory: 'Management',
    tlsDetails: { tlsVersion: 'TLSv1.3', cipherSuite: 'TLS_AES_128_GCM_SHA256' },
  };
}

function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
