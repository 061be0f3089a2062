import { expect, it } from 'vitest';
import { runStep } from '../../../main/actions/run-step.ts';
import type { CommandTarget } from '../../../main/core/ports/aws.ts';
import { ok } from '../../../main/core/result.ts';
import { commandBench, serverId } from '../../fakes/command-bench.ts';

/** A command to three servers that is over; AWS lists these, from that look on all three. */
async function listed(ids: readonly string[], allFrom = Infinity) {
  const bench = await commandBench(3);
  const { ssm } = bench.aws;
  let looks = 0;
  bench.aws.ssm = {
    ...ssm,
    command: async (to, id) => {
      looks += 1;
      const real = await ssm.command(to, id);
      if (!real.ok || looks >= allFrom) return real;
      const [first] = real.value.targets;
      const targets = ids.map((target): CommandTarget => ({ ...first!, target }));
      return ok({ ...real.value, targets, done: true });
    },
  };
  await runStep(bench.desk, 'cmd');
  await bench.settle();
  const { state } = bench.desk.run!;
  const [intent] = state.steps['cmd']?.intents ?? [];
  return { bench, told: state.intents[intent ?? '']! };
}

it.each([
  ['one of three', [serverId(1)]],
  ['three that nobody meant', ['i-0a', 'i-0b', 'i-0c']],
  ['none', []],
])('a command of which AWS lists %s is not said to be done: nobody knows', async (_, ids) => {
  const { bench, told } = await listed(ids);
  expect(told).toMatchObject({ status: 'unknown', code: 'command-not-visible-yet' });
  expect(bench.desk.run?.failures.get('cmd')?.code).toBe('command-not-visible-yet');
  expect(bench.desk.run?.state.steps['cmd']?.status).not.toBe('done');
});

it('servers that AWS tells late are waited for, and strangers are no result of it', async () => {
  const { told } = await listed([serverId(1), 'i-0stranger'], 4);
  expect(told.status).toBe('ok');
  expect(told.results?.map(({ target }) => target).sort()).toEqual([1, 2, 3].map(serverId).sort());
});
