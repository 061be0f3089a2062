import { expect, it } from 'vitest';
import { runStep } from '../../../main/actions/run-step.ts';
import { cancelStep } from '../../../main/actions/settle-outcome.ts';
import type { AwsFailure } from '../../../main/core/ports/aws.ts';
import { err, ok } from '../../../main/core/result.ts';
import { awsFailure } from '../../fakes/aws.ts';
import { commandBench } from '../../fakes/command-bench.ts';

/** What becomes of a cancel pressed at these looks, where AWS answers so, one after the other. */
async function pressed(looks: readonly number[], answers: readonly (AwsFailure | undefined)[]) {
  const bench = await commandBench(3);
  const { ssm } = bench.aws;
  const left = [...answers];
  const cards: unknown[] = [];
  let [asked, told] = [0, 0];
  bench.aws.ssm = {
    ...ssm,
    cancel: () => {
      told += 1;
      const failure = left.shift();
      return Promise.resolve(failure ? err(failure) : ok(undefined));
    },
    command: async (to, id) => {
      asked += 1;
      cards.push(bench.desk.run?.failures.get('cmd')?.code);
      if (looks.includes(asked)) expect(cancelStep(bench.desk, 'cmd')).toMatchObject({ ok: true });
      const report = await ssm.command(to, id);
      return report.ok && asked < 12 ? ok({ ...report.value, done: false }) : report;
    },
  };
  await runStep(bench.desk, 'cmd');
  await bench.settle();
  return { told, cards, after: bench.desk.run?.failures.get('cmd')?.code };
}

const failing = (code: AwsFailure['code'], status?: number): AwsFailure => ({
  ...awsFailure(code),
  mayHaveHappened: false,
  ...(status === undefined ? {} : { status }),
});

it('a stop that did not get through is sent again by itself, and the card stands meanwhile', async () => {
  const away = [failing('throttled', 400), failing('no-network'), failing('service-error', 503)];
  const { told, cards, after } = await pressed([2], away);
  expect(told).toBe(4);
  expect(cards.slice(2)).toEqual([
    undefined,
    ...Array<string>(3).fill('not-stopped'),
    ...Array<undefined>(6).fill(undefined),
  ]);
  expect(after).toBeUndefined();
});

it('a stop that AWS refused stays on the card, and is sent once at every press', async () => {
  const no = failing('access-denied', 403);
  const { told, cards, after } = await pressed([2, 5, 8], [no, no]);
  expect(told).toBe(3);
  expect(cards.filter((code) => code === 'not-stopped')).toHaveLength(6);
  expect(after).toBeUndefined();
});

it('one that AWS never takes is not sent without end', async () => {
  const never = Array<AwsFailure>(12).fill(failing('throttled', 400));
  expect(await pressed([2], never)).toMatchObject({ told: 5 });
});

it('what AWS took is not sent twice', async () => {
  expect(await pressed([2, 5], [])).toMatchObject({ told: 1 });
});
