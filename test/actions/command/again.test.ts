import { expect, it } from 'vitest';
import { commandOutput } from '../../../main/actions/command/output.ts';
import { runCommand } from '../../../main/actions/run-command.ts';
import { awsFailure, refused } from '../../fakes/aws.ts';
import { commandBench, serverId } from '../../fakes/command-bench.ts';

const statusOf = ({ desk }: Awaited<ReturnType<typeof commandBench>>) =>
  desk.run?.state.steps['cmd']?.status;

it('goes again to those that failed and to no other, read back again, under a new intent', async () => {
  const bench = await commandBench(60, { maxErrors: '100%' });
  bench.failing.add(serverId(3)).add(serverId(55));
  await runCommand(bench.desk, 'cmd');
  await bench.settle();
  expect(statusOf(bench)).toBe('failed');
  bench.failing.clear();
  expect(await runCommand(bench.desk, 'cmd', { again: 'failed' })).toMatchObject({ ok: true });
  await bench.settle();
  expect(bench.sent.at(-1)?.instanceIds).toEqual([serverId(3), serverId(55)]);
  expect(bench.readBacks.map(({ targets }) => targets.length)).toEqual([60, 2]);
  expect(new Set(bench.sent.map(({ comment }) => comment)).size).toBe(bench.sent.length);
  expect(statusOf(bench)).toBe('done');
});

it('goes to those the limit on errors kept it from, with a limit of the person', async () => {
  const bench = await commandBench(120);
  bench.failing.add(serverId(1));
  await runCommand(bench.desk, 'cmd');
  await bench.settle();
  expect(bench.sent).toHaveLength(1);
  await runCommand(bench.desk, 'cmd', { again: 'not-begun', maxConcurrency: '5' });
  await bench.settle();
  expect(bench.sent.slice(1).map(({ instanceIds }) => instanceIds.length)).toEqual([50, 20]);
  expect(bench.sent.at(-1)?.maxConcurrency).toBe(5);
  expect(statusOf(bench)).toBe('failed');
});

it('has nobody to go to where nobody failed', async () => {
  const bench = await commandBench(3);
  bench.failing.add(serverId(1));
  await runCommand(bench.desk, 'cmd');
  await bench.settle();
  expect(await runCommand(bench.desk, 'cmd', { again: 'not-begun' })).toMatchObject({
    error: { code: 'no-targets' },
  });
  expect(bench.sent).toHaveLength(1);
});

it('what an earlier send did still stands where AWS refused the next one', async () => {
  const bench = await commandBench(2);
  bench.failing.add(serverId(1));
  await runCommand(bench.desk, 'cmd');
  await bench.settle();
  bench.aws.ssm = { ...bench.aws.ssm, sendCommand: () => refused(awsFailure('throttled')) };
  await runCommand(bench.desk, 'cmd', { again: 'failed' });
  expect(await commandOutput(bench.desk, 'cmd', serverId(1))).toMatchObject({
    value: { text: 'failed', from: 'record' },
  });
});

it('asks AWS for what the record cut, and masks it', async () => {
  const bench = await commandBench(60);
  const long = 'x'.repeat(3_000);
  bench.endOf = () => ({ output: long });
  await runCommand(bench.desk, 'cmd');
  await bench.settle();
  bench.desk.run?.journal.protect(['active, in full']);
  const output = await commandOutput(bench.desk, 'cmd', serverId(2));
  expect(output).toMatchObject({ ok: true, value: { from: 'aws' } });
  expect(JSON.stringify(output)).not.toContain('in full');
});
