import { expect, test } from 'vitest';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTrailFiles } from '../../main/adapters/cloudtrail/trail-files.ts';
import { reconcileTrail } from '../../main/actions/reconcile-trail.ts';
import type { Desk } from '../../main/actions/desk.ts';
import { parseReconciliation } from '../../main/core/reconcile/stored.ts';
import { deskBench } from '../fakes/desk.ts';
import { must, temporaryFolder } from '../fakes/log-disk.ts';
import { PAYMENTS, rawEvent, ROLE_ARN, ROLE_KEY, strangerEvent } from '../fakes/trail.ts';

async function bench(paths: readonly string[] | undefined) {
  const made = deskBench([]);
  const { journals } = made;
  made.now = Date.parse('2026-11-23T18:00:00Z');
  const first = must(await journals.open({ mode: 'incident', clockSpeed: 1 }));
  must(
    await first.append({
      type: 'session.start',
      data: {
        session: 's',
        kind: 'role',
        account: PAYMENTS,
        arn: ROLE_ARN,
        region: 'ap-northeast-1',
        accessKeyId: ROLE_KEY,
        expires: '2026-11-23T19:00:00Z',
        mfa: true,
        chained: true,
        intent: 'i',
      },
    }),
  );
  const second = must(
    await journals.open({ mode: 'incident', clockSpeed: 1, continues: first.logId }),
  );
  must(
    await second.append({
      type: 'intent',
      data: {
        id: 'i-1',
        call: 'ssm:SendCommand',
        account: PAYMENTS,
        principal: ROLE_ARN,
        region: 'ap-northeast-1',
      },
    }),
  );
  must(
    await second.append({
      type: 'outcome',
      data: { id: 'i-1', status: 'ok', requestId: 'r-1', by: 'answer' },
    }),
  );
  const ports = {
    ...made.desk.ports,
    trailFiles: createTrailFiles(),
    desktop: { ...made.desk.ports.desktop, chooseTrail: () => Promise.resolve(paths) },
  };
  const desk: Desk = { ...made.desk, ports };
  const kept = () => journals.beside.get(`${second.logId}/reconciliation.json`);
  return { desk, logId: second.logId, kept };
}

test('all logs of the run are compared, and the result is kept with the newest', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'day'));
  const records = [
    rawEvent('SendCommand', '2026-11-23T18:00:00Z', { requestID: 'r-1' }),
    rawEvent('TerminateInstances', '2026-11-23T18:10:00Z', { eventSource: 'ec2.amazonaws.com' }),
    strangerEvent(1),
  ];
  writeFileSync(join(folder, 'day', 'a.json'), JSON.stringify({ Records: records }));
  const { desk, logId, kept } = await bench([folder]);
  expect(must(await reconcileTrail(desk, logId, 'folder'))).toBe(true);
  const stored = parseReconciliation(kept() ?? '');
  expect(stored?.logs).toHaveLength(2);
  expect(stored?.counts).toEqual({
    events: 3,
    duplicates: 0,
    unrelated: 1,
    calls: 1,
    seen: 1,
    notSeen: 0,
    unlogged: 1,
    appReads: 0,
  });
  expect(stored?.inputs).toMatchObject([{ name: 'day/a.json', events: 3 }]);
  expect(stored?.unlogged).toMatchObject([{ call: 'ec2:TerminateInstances', by: 'access-key' }]);
  expect(desk.jobs.size).toBe(0);
});

test('a mind that was changed leaves everything as it was', async () => {
  const { desk, logId, kept } = await bench(undefined);
  expect(must(await reconcileTrail(desk, logId, 'files'))).toBe(false);
  expect(kept()).toBeUndefined();
});

test('nothing to read is a failure in words, and an older result stays', async () => {
  const { desk, logId, kept } = await bench([temporaryFolder()]);
  expect(await reconcileTrail(desk, logId, 'folder')).toMatchObject({
    error: { code: 'no-trail-events' },
  });
  expect(kept()).toBeUndefined();
});
