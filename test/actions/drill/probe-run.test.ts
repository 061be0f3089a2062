import { afterEach, expect, test } from 'vitest';
import { assumeRole } from '../../../main/actions/assume-role.ts';
import { callTo } from '../../../main/actions/reach.ts';
import { runStep } from '../../../main/actions/run-step.ts';
import { onlyReads } from '../../../main/core/aws/read-only/narrow.ts';
import type { Kit } from '../../../main/core/kit/model.ts';
import { stepAt } from '../../../main/core/run/plan.ts';
import type { Range } from '../../../main/range/start.ts';
import { must } from '../../fakes/log-disk.ts';
import type { RealBench } from '../../fakes/real-bench.ts';
import { rangeKit, realDrill, reconciled } from '../../fakes/real-drill.ts';

let bench: RealBench;
afterEach(() => bench.close());

test('a probe in accounts that answer: what is no read never leaves, and CloudTrail tells the same', async () => {
  const drill = await realDrill('probe');
  ({ bench } = drill);
  const { desk } = bench;
  must(await assumeRole(desk, 'responder'));
  const session = [...desk.sessions.values()].find(({ kind }) => kind === 'role')!;
  expect(onlyReads(session.request?.policy)).toBe(true);
  const to = callTo(desk, desk.run!, session.region, session.credentials);
  const ssm = await desk.ports.ssm();
  const before = drill.range.trail.length;
  expect(await ssm.cancel(to, 'c')).toMatchObject({ error: { code: 'not-in-this-drill' } });
  expect(drill.range.trail).toHaveLength(before);
  const { counts, notSeen, unlogged, seen } = await reconciled(desk, drill.range);
  expect({ notSeen, unlogged }).toEqual({ notSeen: [], unlogged: [] });
  expect(counts.seen).toBe(counts.calls);
  expect(seen.map(({ call }) => call).sort()).toEqual(['sts:AssumeRole', 'sts:GetSessionToken']);
});

/** All of the range's accounts are for game days, and nothing of them is for anything else. */
function gameKit(range: Range): Kit {
  const { users, roles, accounts, ...kit } = rangeKit(range);
  return {
    ...{ ...kit, users: [], roles: [], gameDay: { users, roles } },
    accounts: accounts.map((one) => ({ ...one, environment: 'non-production' })),
  };
}

test('a game day in accounts that answer: its command is sent, and CloudTrail tells the same', async () => {
  const drill = await realDrill('game-day', gameKit, 20);
  ({ bench } = drill);
  const { desk } = bench;
  must(await assumeRole(desk, 'responder'));
  const run = desk.run!;
  const started = {
    status: 'started',
    pass: 1,
    startedAt: run.state.startedAt,
    intents: [],
  } as const;
  const steps = { ...run.state.steps, 'run-command': started };
  run.state = { ...run.state, current: 'run-command', steps };
  expect(stepAt(run.plan, 'run-command')?.step.kind).toBe('run-command');
  must(await runStep(desk, 'run-command'));
  await Promise.all([...run.background]);
  const { counts, notSeen, unlogged, seen } = await reconciled(desk, drill.range);
  expect({ notSeen, unlogged }).toEqual({ notSeen: [], unlogged: [] });
  expect(counts.seen).toBe(counts.calls);
  expect(seen.map(({ call }) => call)).toContain('ssm:SendCommand');
});
