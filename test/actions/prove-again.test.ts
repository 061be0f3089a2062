import { beforeEach, expect, test } from 'vitest';
import { endAllSessions } from '../../main/actions/end-session.ts';
import { leaveRun } from '../../main/actions/leave-run.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { usePracticeKey } from '../../main/actions/submit-secret.ts';
import { err, ok } from '../../main/core/result.ts';
import { awsFailure } from '../fakes/aws.ts';
import { deskBench, type DeskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

let bench: DeskBench;
const spent = (): string[] => bench.aws.calls.filter((call) => call.includes('GetSessionToken'));

beforeEach(async () => {
  bench = deskBench([pinned('PB-T', [section('s', [step('one')])])]);
  await startRun(bench.desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await openSignIn(bench.desk);
  await usePracticeKey(bench.desk);
});

test('a code typed at once is sent without another question', async () => {
  bench.aws.calls.splice(0);
  await submitCode(bench.desk, '123456');
  expect(bench.aws.calls).toEqual(['sts:GetSessionToken ap-northeast-1']);
});

test('minutes later the Regions are asked again, and the code goes where one answers', async () => {
  const { probe } = bench.aws.sts;
  bench.aws.sts.probe = async (regions, credentials) => {
    const well = await probe(regions, credentials);
    return well.ok ? ok({ ...well.value, chosen: 'us-west-2' }) : well;
  };
  bench.now += 120_000;
  expect(await submitCode(bench.desk, '123456')).toMatchObject({ ok: true });
  expect(spent()).toEqual(['sts:GetSessionToken us-west-2']);
  expect(bench.desk.reach?.region).toBe('us-west-2');
});

test('where none answers, the code stays with its owner', async () => {
  const { probe } = bench.aws.sts;
  bench.aws.sts.probe = () =>
    Promise.resolve(err({ regions: [], failure: awsFailure('timed-out') }));
  bench.now += 120_000;
  expect(await submitCode(bench.desk, '123456')).toMatchObject({ error: { code: 'timed-out' } });
  expect(spent()).toEqual([]);
  bench.aws.sts.probe = probe;
  expect(await submitCode(bench.desk, '123456')).toMatchObject({ ok: true });
});

test('a laptop clock that was set back asks again too', async () => {
  bench.now -= 60_000;
  bench.aws.calls.splice(0);
  await submitCode(bench.desk, '123456');
  expect(bench.aws.calls).toHaveLength(2);
});

/** Something that happens while the Regions are asked again. */
function meanwhile(happens: () => Promise<unknown>): void {
  const { probe } = bench.aws.sts;
  bench.aws.sts.probe = async (regions, credentials) => {
    await happens();
    return probe(regions, credentials);
  };
  bench.now += 120_000;
}

test('where all sessions end meanwhile, the code goes nowhere, and nothing is waited for', async () => {
  meanwhile(() => endAllSessions(bench.desk));
  expect(await submitCode(bench.desk, '123456')).toMatchObject({ error: { code: 'no-session' } });
  expect(spent()).toEqual([]);
  expect(bench.desk.signIn?.pending).toBeUndefined();
  expect(bench.desk.signIn?.failure).toEqual({ code: 'no-session' });
});

test('where the run is left meanwhile, nothing of it stays', async () => {
  meanwhile(() => leaveRun(bench.desk));
  expect(await submitCode(bench.desk, '123456')).toMatchObject({ error: { code: 'no-run' } });
  expect(spent()).toEqual([]);
  expect(bench.desk.reach).toBeUndefined();
});
