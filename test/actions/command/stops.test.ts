import { expect, it } from 'vitest';
import { cancelStep, settleOutcome } from '../../../main/actions/settle-outcome.ts';
import { endAllSessions } from '../../../main/actions/end-session.ts';
import { runStep } from '../../../main/actions/run-step.ts';
import { frozenTargets, sendsOf, targetState } from '../../../main/core/run/command-targets.ts';
import { ok } from '../../../main/core/result.ts';
import { awsFailure, refused } from '../../fakes/aws.ts';
import { commandBench, type CommandBench } from '../../fakes/command-bench.ts';

const notSent = ({ journals }: CommandBench) =>
  journals.logs
    .flatMap(({ entries }) => entries)
    .flatMap((entry) => (entry.type === 'outcome' ? (entry.data.notSent ?? []) : []))
    .map(({ why, targets }) => [why, targets.length]);

/** Does something once the first send is under way. */
function during(bench: CommandBench, act: () => unknown): void {
  const { ssm } = bench.aws;
  let asked = 0;
  bench.aws.ssm = {
    ...ssm,
    command: async (to, id) => {
      asked += 1;
      if (asked > 1) return ssm.command(to, id);
      await act();
      return ok({ commandId: id, status: 'InProgress', done: false, targets: [] });
    },
  };
}

it('cancels the part under way and begins no other', async () => {
  const bench = await commandBench(120);
  during(bench, () => cancelStep(bench.desk, 'cmd'));
  await runStep(bench.desk, 'cmd');
  await bench.settle();
  expect([bench.sent.length, bench.aws.calls.at(-1)]).toEqual([1, 'ssm:CancelCommand']);
  expect(notSent(bench)).toEqual([['cancelled', 70]]);
});

it('begins no other part with a session that ended', async () => {
  const bench = await commandBench(120);
  const { ssm } = bench.aws;
  bench.aws.ssm = {
    ...ssm,
    command: async (to, id) => {
      const report = await ssm.command(to, id);
      await endAllSessions(bench.desk);
      return report;
    },
  };
  await runStep(bench.desk, 'cmd');
  await bench.settle();
  expect([bench.sent.length, notSent(bench)]).toEqual([1, [['no-session', 70]]]);
});

it('stops at a lost answer, looks it up by its own id, and does not go on by itself', async () => {
  const bench = await commandBench(120);
  const { ssm } = bench.aws;
  const asked: string[] = [];
  bench.aws.ssm = {
    ...ssm,
    sendCommand: (to, request) => {
      const sent = ssm.sendCommand(to, request);
      const lost = awsFailure('connection-lost', { mayHaveHappened: true });
      return bench.sent.length < 2 ? sent : refused(lost);
    },
    findCommands: (_, { comment }) => {
      asked.push(comment);
      return Promise.resolve(ok(['c-2']));
    },
  };
  await runStep(bench.desk, 'cmd');
  await bench.settle();
  expect(bench.desk.run?.state.steps['cmd']?.status).toBe('unknown');
  expect(notSent(bench)).toEqual([['interrupted', 20]]);
  expect(await runStep(bench.desk, 'cmd')).toMatchObject({ error: { code: 'step-not-ready' } });
  expect(await settleOutcome(bench.desk, 'cmd')).toMatchObject({ ok: true });
  await bench.settle();
  expect(asked).toEqual([bench.sent[1]?.comment]);
  expect([bench.sent.length, bench.desk.run?.state.steps['cmd']?.status]).toEqual([2, 'failed']);
});

it('sends nothing further once nothing can be written down', async () => {
  const bench = await commandBench(120);
  during(bench, () => {
    bench.journals.refuse = 'not-recorded';
  });
  await runStep(bench.desk, 'cmd');
  await bench.settle();
  expect(bench.sent).toHaveLength(1);
});

it('sends no part whose cancelling was asked for while it was being written down', async () => {
  const bench = await commandBench(120);
  const { journal } = bench.desk.run!;
  const append = journal.append.bind(journal);
  journal.append = async (draft) => {
    const kept = await append(draft);
    const later = bench.sent.length === 1 && draft.type === 'intent';
    if (later) cancelStep(bench.desk, 'cmd');
    return kept;
  };
  await runStep(bench.desk, 'cmd');
  await bench.settle();
  expect(bench.sent).toHaveLength(1);
  expect(notSent(bench)).toEqual([['cancelled', 20]]);
  const states = frozenTargets(sendsOf(bench.desk.run!.state, 'cmd')).map(targetState);
  expect(states.filter((state) => state === 'not-begun')).toHaveLength(70);
  expect(bench.desk.run?.failures.get('cmd')).toBeUndefined();
});
