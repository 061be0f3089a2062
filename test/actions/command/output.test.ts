import { expect, it } from 'vitest';
import { commandOutput } from '../../../main/actions/command/output.ts';
import { runCommand } from '../../../main/actions/run-command.ts';
import { ok } from '../../../main/core/result.ts';
import { awsFailure, refused } from '../../fakes/aws.ts';
import { commandBench, serverId } from '../../fakes/command-bench.ts';

const LOGS = { logGroup: '/breakglass/commands' };

it('shows what is recorded where its log group cannot be read, with the reason beside it', async () => {
  const bench = await commandBench(2, LOGS);
  await runCommand(bench.desk, 'cmd');
  await bench.settle();
  bench.aws.ssm = { ...bench.aws.ssm, loggedOutput: () => refused(awsFailure('access-denied')) };
  expect(await commandOutput(bench.desk, 'cmd', serverId(1))).toMatchObject({
    value: { text: 'active', from: 'record', failure: { code: 'access-denied' } },
  });
});

it('shows what AWS said last while it runs, with the reason beside it', async () => {
  const bench = await commandBench(1, LOGS);
  const { desk, aws } = bench;
  let seen: unknown;
  aws.ssm = {
    ...aws.ssm,
    loggedOutput: () => refused(awsFailure('throttled')),
    command: async (_, commandId) => {
      const target = { target: serverId(1), status: 'InProgress', output: 'half of it' };
      const before = desk.run?.partial.get('cmd');
      if (before) seen = await commandOutput(desk, 'cmd', serverId(1));
      return ok({ commandId, status: 'InProgress', done: before !== undefined, targets: [target] });
    },
  };
  await runCommand(desk, 'cmd');
  await bench.settle();
  expect(seen).toMatchObject({
    value: { text: 'half of it', from: 'aws', failure: { code: 'throttled' } },
  });
});

it('where nothing is known at all, only the reason is told', async () => {
  const bench = await commandBench(1, LOGS);
  const { desk, aws } = bench;
  let seen: unknown;
  const { command } = aws.ssm;
  aws.ssm = {
    ...aws.ssm,
    loggedOutput: () => refused(awsFailure('throttled')),
    command: async (to, commandId) => {
      seen ??= await commandOutput(desk, 'cmd', serverId(1));
      return command(to, commandId);
    },
  };
  await runCommand(desk, 'cmd');
  await bench.settle();
  expect(seen).toMatchObject({ error: { code: 'throttled' } });
});
