import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createTrailFiles } from '../../main/adapters/cloudtrail/trail-files.ts';
import { reconcileTrail } from '../../main/actions/reconcile-trail.ts';
import { assumeRole } from '../../main/actions/assume-role.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { usePracticeKey } from '../../main/actions/submit-secret.ts';
import { runStep } from '../../main/actions/run-step.ts';
import { parseReconciliation } from '../../main/core/reconcile/stored.ts';
import { ok } from '../../main/core/result.ts';
import { must, temporaryFolder } from '../fakes/log-disk.ts';
import { pinned, section, step } from '../fakes/plans.ts';
import { realBench, type RealBench } from '../fakes/real-bench.ts';
import { signedCall } from '../range/support/signed-call.ts';

let bench: RealBench;
afterEach(() => bench.close());

/** A drill in this world, signed in, that ran one command on one server and saw its end. */
async function drilled(world: string): Promise<void> {
  const command = step('act', {
    kind: 'run-command',
    role: 'responder',
    document: 'AWS-RunShellScript',
    targets: { instanceIds: 'i-0a7f3c91d2e84b605' },
    script: ['systemctl is-active nginx'],
  });
  const role = { id: 'responder', role: 'responder', why: { en: 'W', ja: 'W' }, actions: [] };
  const plan = pinned('PB-T', [section('s', [command])], { roles: [role] });
  bench = realBench([plan], { clockSpeed: 20 });
  const { desk } = bench;
  const library = await desk.ports.library();
  const scenarios = library.scenarios.map((one) => ({ ...one, world }));
  Object.assign(desk.ports, { library: () => Promise.resolve({ ...library, scenarios }) });
  must(await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' }));
  await openSignIn(desk);
  await usePracticeKey(desk);
  await submitCode(desk, bench.range().practiceCode().code);
  must(await assumeRole(desk, 'responder'));
  must(await runStep(desk, 'act'));
  await Promise.all([...desk.run!.background]);
}

/** The events of the range as a file of CloudTrail's, and what the app makes of them. */
async function reconciled() {
  const { desk } = bench;
  const folder = temporaryFolder();
  const lines = bench.range().trail.map((event) => JSON.stringify(event));
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
  return parseReconciliation(kept)!;
}

test("a drill's log and the range's events tell the same", async () => {
  await drilled('sso-outage');
  const { counts, notSeen, unlogged, seen, findings } = await reconciled();
  expect(findings).toEqual([]);
  expect(notSeen).toEqual([]);
  expect(unlogged).toEqual([]);
  expect(counts.seen).toBe(counts.calls);
  expect(seen.map(({ call }) => call)).toEqual(
    expect.arrayContaining(['sts:GetSessionToken', 'sts:AssumeRole', 'ssm:SendCommand']),
  );
  // The role's account has its own event of it, found by the id both share.
  const assumed = seen.find(({ call }) => call === 'sts:AssumeRole');
  expect(assumed?.events.map(({ account }) => account).sort()).toEqual([
    '111122223333',
    '444455556666',
  ]);
});

test('a call that the log does not know is found, whoever else is in the events', async () => {
  await drilled('leaked-key');
  const range = bench.range();
  await signedCall({
    ...range.endpoints[0]!,
    credentials: range,
    service: 'iam',
    form: { Action: 'ListAccessKeys' },
  });
  const { unlogged, notSeen, counts } = await reconciled();
  expect(notSeen).toEqual([]);
  expect(counts.unrelated).toBe(7);
  expect(unlogged).toMatchObject([{ call: 'iam:ListAccessKeys', region: 'us-east-1', by: 'user' }]);
});
