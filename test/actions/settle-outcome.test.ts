import { expect, it } from 'vitest';
import { runStep } from '../../main/actions/run-step.ts';
import { settleOutcome } from '../../main/actions/settle-outcome.ts';
import { ok } from '../../main/core/result.ts';
import { awsFailure, refused } from '../fakes/aws.ts';
import { commandBench } from '../fakes/command-bench.ts';

it('takes none of two for ours, asks by document and targets too, and leaves it unknown', async () => {
  const bench = await commandBench(2);
  const asked: unknown[] = [];
  bench.aws.ssm = {
    ...bench.aws.ssm,
    sendCommand: () => refused(awsFailure('connection-lost', { mayHaveHappened: true })),
    findCommands: (_, { document, instanceIds }) => {
      asked.push([document, instanceIds.length]);
      return Promise.resolve(ok(['c-1', 'c-2']));
    },
  };
  await runStep(bench.desk, 'cmd');
  expect(await settleOutcome(bench.desk, 'cmd')).toMatchObject({
    error: { code: 'outcome-ambiguous', params: { count: 2 } },
  });
  expect(asked).toEqual([['AWS-RunShellScript', 2]]);
  expect(bench.desk.run?.state.steps['cmd']?.status).toBe('unknown');
});
