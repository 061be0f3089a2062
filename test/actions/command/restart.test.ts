import { expect, it } from 'vitest';
import { resumeRun } from '../../../main/actions/resume-run.ts';
import { runStep } from '../../../main/actions/run-step.ts';
import { findUnfinished } from '../../../main/actions/unfinished.ts';
import {
  frozenTargets,
  sendsOf,
  targetState,
  type TargetState,
} from '../../../main/core/run/command-targets.ts';
import { interrupted } from '../../../main/core/run/fold.ts';
import type { RunState } from '../../../main/core/run/state.ts';
import { commandBench, commandPlaybook } from '../../fakes/command-bench.ts';
import { deskBench } from '../../fakes/desk.ts';

const counts = (state: RunState): Partial<Record<TargetState, number>> => {
  const found: Partial<Record<TargetState, number>> = {};
  for (const target of frozenTargets(sendsOf(state, 'cmd'))) {
    const is = targetState(target);
    found[is] = (found[is] ?? 0) + 1;
  }
  return found;
};

it('a restart in mid-send leaves that send unknown and begins no other by itself', async () => {
  const bench = await commandBench(120);
  const { ssm } = bench.aws;
  let second: (() => void) | undefined;
  const reached = new Promise<void>((resolve) => (second = resolve));
  bench.aws.ssm = {
    ...ssm,
    sendCommand: (to, request) => {
      const sent = ssm.sendCommand(to, request);
      if (bench.sent.length < 2) return sent;
      second?.();
      return new Promise(() => undefined);
    },
  };
  void runStep(bench.desk, 'cmd');
  await reached;

  const after = deskBench([commandPlaybook()]);
  const { journals } = bench;
  const ports = { ...after.desk.ports, journals, logFiles: journals.logFiles };
  const desk = { ...after.desk, ports };
  await findUnfinished(desk);
  expect(await resumeRun(desk, desk.unfinished[0]?.logId ?? '')).toMatchObject({ ok: true });
  const state = desk.run!.state;
  expect(state.steps['cmd']?.status).toBe('unknown');
  expect(counts(state)).toEqual({ succeeded: 50, unknown: 50, 'not-begun': 20 });
  expect(desk.run?.background.size).toBe(0);
});

it('a restart between two sends tells the rest apart as not begun', async () => {
  const bench = await commandBench(120);
  await runStep(bench.desk, 'cmd');
  await bench.settle();
  // As if the app had died right after the second send's outcome.
  const whole = bench.desk.run!.state;
  const [first, second, third] = sendsOf(whole, 'cmd');
  const { [third!.intent.id]: _, ...intents } = whole.intents;
  const { endedAt: _ended, ...open } = whole.steps['cmd']!;
  const step = {
    ...open,
    status: 'started' as const,
    intents: [first!.intent.id, second!.intent.id],
  };
  const state = interrupted({ ...whole, intents, steps: { cmd: step } }, whole.lastAt);
  expect(state.steps['cmd']?.status).toBe('failed');
  expect(counts(state)).toEqual({ succeeded: 100, 'not-begun': 20 });
});
