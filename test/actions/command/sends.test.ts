import { expect, it } from 'vitest';
import { runStep } from '../../../main/actions/run-step.ts';
import { frozenTargets, sendsOf, targetState } from '../../../main/core/run/command-targets.ts';
import { commandBench, serverId, type CommandBench } from '../../fakes/command-bench.ts';

const counts = ({ desk }: CommandBench): Record<string, number> => {
  const found: Record<string, number> = {};
  if (!desk.run) return found;
  for (const target of frozenTargets(sendsOf(desk.run.state, 'cmd'))) {
    const state = targetState(target);
    found[state] = (found[state] ?? 0) + 1;
  }
  return found;
};
const statusOf = ({ desk }: CommandBench) => desk.run?.state.steps['cmd']?.status;

it('sends to 120 servers in parts of 50, 50 and 20, each with an intent of its own before it', async () => {
  const bench = await commandBench(120, { maxConcurrency: '10', maxErrors: '5' });
  const { ssm } = bench.aws;
  const intended: number[] = [];
  const intents = (): number =>
    bench.journals.logs
      .flatMap(({ entries }) => entries)
      .filter(({ type, data }) => type === 'intent' && 'send' in data).length;
  bench.aws.ssm = {
    ...ssm,
    sendCommand: (to, request) => {
      intended.push(intents());
      return ssm.sendCommand(to, request);
    },
  };
  expect(await runStep(bench.desk, 'cmd')).toMatchObject({ ok: true });
  await bench.settle();
  expect(bench.sent.map(({ instanceIds }) => instanceIds.length)).toEqual([50, 50, 20]);
  expect(intended).toEqual([1, 2, 3]);
  expect(new Set(bench.sent.map(({ comment }) => comment)).size).toBe(3);
  expect(bench.sent.map(({ maxConcurrency }) => maxConcurrency)).toEqual([10, 10, 10]);
  expect(bench.readBacks).toHaveLength(1);
  expect(bench.readBacks[0]?.sending).toEqual({ sends: 3, concurrency: 10, errors: 5 });
  expect([statusOf(bench), counts(bench)]).toEqual(['done', { succeeded: 120 }]);
});

it('keeps the limit on errors between parts, and records the rest as not sent', async () => {
  const bench = await commandBench(200, { maxErrors: '2' });
  for (const number of [3, 60, 61]) bench.failing.add(serverId(number));
  await runStep(bench.desk, 'cmd');
  await bench.settle();
  expect(bench.sent.map(({ maxErrors }) => maxErrors)).toEqual([2, 1]);
  expect(counts(bench)).toEqual({ succeeded: 97, failed: 3, 'not-begun': 100 });
  expect(statusOf(bench)).toBe('failed');
  const last = bench.journals.logs.at(-1)?.entries.findLast(({ type }) => type === 'outcome');
  expect(last?.data).toMatchObject({ notSent: { why: 'errors' } });
});

it('counts no error for what could not be delivered', async () => {
  const bench = await commandBench(60, { maxErrors: '0' });
  bench.endOf = (id) =>
    id === serverId(7) ? { status: 'TimedOut', details: 'DeliveryTimedOut' } : {};
  await runStep(bench.desk, 'cmd');
  await bench.settle();
  expect(counts(bench)).toEqual({ succeeded: 59, undelivered: 1 });
  expect(bench.sent).toHaveLength(2);
});

it('tells what the group holds and Systems Manager does not know', async () => {
  const bench = await commandBench(3);
  const { ssm } = bench.aws;
  bench.aws.ssm = {
    ...ssm,
    describeInstances: async (to, filter) => {
      const found = await ssm.describeInstances(to, filter);
      if (!found.ok) return found;
      const [first, second] = found.value;
      return { ok: true, value: first && second ? [first, { ...second, online: false }] : [] };
    },
  };
  await runStep(bench.desk, 'cmd');
  await bench.settle();
  expect(bench.readBacks[0]).toMatchObject({
    targets: [{ id: serverId(1), platform: 'Linux', agentVersion: '3.3.1957.0' }],
    leftOut: [
      { id: serverId(2), why: 'offline' },
      { id: serverId(3), why: 'unknown' },
    ],
  });
  expect(bench.sent[0]?.instanceIds).toEqual([serverId(1)]);
});
