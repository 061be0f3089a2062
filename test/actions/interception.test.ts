import { beforeEach, expect, test } from 'vitest';
import { closeRun } from '../../main/actions/close-run.ts';
import { wayTo } from '../../main/actions/connection.ts';
import { allowInterception, withdrawInterception } from '../../main/actions/interception.ts';
import { startRun } from '../../main/actions/start-run.ts';
import type { ReadBack } from '../../main/core/run/read-back.ts';
import { deskBench, type DeskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const URL_OF_STS = 'https://sts.eu-central-1.amazonaws.com/';
let bench: DeskBench;
let asked: ReadBack[];
let says: (readBack: ReadBack) => boolean | Promise<boolean>;
const written = () =>
  bench.journals.logs
    .flatMap(({ entries }) => entries)
    .flatMap((entry) => (entry.type === 'security' ? [entry.data.code] : []));

beforeEach(async () => {
  bench = deskBench([pinned('PB-T', [section('s', [step('one')])])]);
  bench.aws.connection.readAuthority = (pem) =>
    pem === 'good'
      ? { pem: 'what was read', name: 'Corp', fingerprint: 'A1:B2', until: 0 }
      : undefined;
  [asked, says] = [[], () => true];
  bench.desk.ports.desktop.confirm = async (readBack) => {
    asked.push(readBack);
    return { accepted: await says(readBack), typed: '' };
  };
  await startRun(bench.desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
});

test('it is confirmed in main’s own window, with what stands in the certificate', async () => {
  await allowInterception(bench.desk, 'good', ' no other network ');
  const [readBack] = asked;
  expect(readBack && 'facts' in readBack && readBack.facts.map(({ value }) => value)).toEqual([
    'Corp',
    'A1:B2',
    '1970-01-01T00:00:00.000Z',
    'no other network',
  ]);
});

test('a no there leaves everything as it was, and is not written down as allowed', async () => {
  says = () => false;
  expect(await allowInterception(bench.desk, 'good', 'no other network')).toMatchObject({
    error: { code: 'confirmation-declined' },
  });
  expect([wayTo(bench.desk, URL_OF_STS).interceptor, written()]).toEqual([undefined, []]);
});

test('a run that was closed while the person was reading is not opened to it', async () => {
  says = async () => {
    await closeRun(bench.desk, 'abandoned', 'other playbook');
    return true;
  };
  expect(await allowInterception(bench.desk, 'good', 'no other network')).toMatchObject({
    error: { code: 'no-run' },
  });
  expect(written()).toEqual([]);
});

test('interception needs a certificate, a reason and a record, and ends with the run', async () => {
  const { desk } = bench;
  expect(await allowInterception(desk, 'bad', 'why')).toMatchObject({
    error: { code: 'authority-unreadable' },
  });
  expect(await allowInterception(desk, 'good', ' ')).toMatchObject({
    error: { code: 'reason-required' },
  });
  expect(wayTo(desk, URL_OF_STS).interceptor).toBeUndefined();
  await allowInterception(desk, 'good', 'no other network');
  expect(wayTo(desk, URL_OF_STS)).toMatchObject({
    authorities: ['what was read'],
    interceptor: 'what was read',
  });
  expect(written()).toEqual(['tls-interception-allowed']);
  await closeRun(desk, 'abandoned', 'other playbook');
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  expect(wayTo(desk, URL_OF_STS).interceptor).toBeUndefined();
});

test('it can be taken back, which is written down too', async () => {
  await allowInterception(bench.desk, 'good', 'no other network');
  await withdrawInterception(bench.desk);
  expect(wayTo(bench.desk, URL_OF_STS).interceptor).toBeUndefined();
  expect(written()).toEqual(['tls-interception-allowed', 'tls-interception-withdrawn']);
});
