import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assumeRole } from '../../../main/actions/assume-role.ts';
import { mayAsk } from '../../../main/actions/drill/limits.ts';
import { callTo } from '../../../main/actions/reach.ts';
import { reconcileTrail } from '../../../main/actions/reconcile-trail.ts';
import { openSignIn } from '../../../main/actions/sign-in.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { submitCode } from '../../../main/actions/submit-code.ts';
import { submitSecret } from '../../../main/actions/submit-secret.ts';
import { createSsm } from '../../../main/adapters/aws/ssm.ts';
import { createSts } from '../../../main/adapters/aws/sts.ts';
import { createTrailFiles } from '../../../main/adapters/cloudtrail/trail-files.ts';
import { onlyReads } from '../../../main/core/aws/read-only/narrow.ts';
import type { WireCall } from '../../../main/core/aws/wire-call.ts';
import { parseReconciliation } from '../../../main/core/reconcile/stored.ts';
import { ok } from '../../../main/core/result.ts';
import type { Range } from '../../../main/range/start.ts';
import { must, temporaryFolder } from '../../fakes/log-disk.ts';
import { keyKit, probedPlaybook } from '../../fakes/probe-bench.ts';
import { realBench, type RealBench } from '../../fakes/real-bench.ts';
import { startTestRange } from '../../range/support/start-test-range.ts';

/** The range stands in for AWS: the kit names its endpoints, as it may a VPC endpoint's. */
let range: Range;
let bench: RealBench;
beforeEach(async () => {
  range = await startTestRange();
  const allowCall = (call: WireCall): boolean => mayAsk(bench.desk, call);
  bench = realBench([probedPlaybook], {
    kit: () => Promise.resolve(kitOf(range)),
    sts: () => Promise.resolve(createSts({ allowCall })),
    ssm: () => Promise.resolve(createSsm({ allowCall })),
  });
  const { desk } = bench;
  must(await startRun(desk, { playbook: 'PB-T', mode: 'drill', kind: 'probe' }));
  must(await openSignIn(desk));
  must(await submitSecret(desk, range.accessKeyId, range.secretAccessKey));
  must(await submitCode(desk, range.practiceCode().code));
  must(await assumeRole(desk, 'responder'));
});
afterEach(() => bench.close());

function kitOf({ user, account, mfaSerial, endpoints, roleArns }: Range) {
  const kit = keyKit();
  const [first] = kit.users;
  const [role] = kit.roles;
  if (!first || !role) throw new Error('an empty kit');
  const arn = roleArns.find((one) => one.endsWith('RESPONDER')) ?? '';
  const number = arn.split(':')[4] ?? '';
  return keyKit({
    prepared: new Date().toISOString().slice(0, 10),
    accounts: [
      { id: account, alias: 'security', environment: 'security' },
      { id: number, alias: 'web', environment: 'production' },
    ],
    users: [
      {
        ...{ ...first, name: user, account, arn: `arn:aws:iam::${account}:user/${user}` },
        mfa: [{ serial: mfaSerial, kind: 'totp', label: 'Phone' }],
      },
    ],
    roles: [{ ...role, id: 'responder', arn, account: number }],
    regions: endpoints.map(({ region, endpoint }) => ({ name: region, endpoint })),
  });
}

function held() {
  const { desk } = bench;
  const session = [...desk.sessions.values()].find(({ kind }) => kind === 'role')!;
  return { session, to: callTo(desk, desk.run!, session.region, session.credentials) };
}

test('a probe in accounts that answer: signed in, narrowed, and what is no read never leaves', async () => {
  const { desk } = bench;
  const { session, to } = held();
  expect(onlyReads(session.request?.policy)).toBe(true);
  const ssm = await desk.ports.ssm();
  expect((await ssm.describeInstances(to, {})).ok).toBe(true);
  const before = range.trail.length;
  expect(await ssm.cancel(to, 'c')).toMatchObject({ error: { code: 'not-in-this-drill' } });
  expect(range.trail).toHaveLength(before);
});

test('its log and CloudTrail tell the same', async () => {
  const { desk } = bench;
  const folder = temporaryFolder();
  const lines = range.trail.map((event) => JSON.stringify(event));
  writeFileSync(join(folder, 'events.jsonl'), `${lines.join('\n')}\n`);
  let kept = '';
  const ports = {
    ...desk.ports,
    trailFiles: createTrailFiles(),
    desktop: { ...desk.ports.desktop, chooseTrail: () => Promise.resolve([folder]) },
    logFiles: {
      ...desk.ports.logFiles,
      saveBeside: (_log: string, _name: string, text: string) => {
        kept = text;
        return Promise.resolve(ok(null));
      },
    },
  };
  must(await reconcileTrail({ ...desk, ports }, desk.run!.journal.logId, 'folder'));
  const { counts, notSeen, unlogged, seen } = parseReconciliation(kept)!;
  expect(notSeen).toEqual([]);
  expect(unlogged).toEqual([]);
  expect(counts.seen).toBe(counts.calls);
  expect(seen.map(({ call }) => call).sort()).toEqual(['sts:AssumeRole', 'sts:GetSessionToken']);
});
