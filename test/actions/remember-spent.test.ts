import { expect, it } from 'vitest';
import { rememberSpent } from '../../main/actions/remember-spent.ts';
import { findUnfinished } from '../../main/actions/unfinished.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { usePracticeKey } from '../../main/actions/submit-secret.ts';
import { deskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const playbook = pinned('PB-T', [section('s', [step('a')])]);
const begin = { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' } as const;

it('knows of a code that was spent before a restart in a new run too, not only in the one gone on with', async () => {
  const bench = deskBench([playbook]);
  await startRun(bench.desk, begin);
  await openSignIn(bench.desk);
  await usePracticeKey(bench.desk);
  await submitCode(bench.desk, '123456');
  const { state } = bench.desk.run!;
  const serial = [...bench.desk.spentCodes.keys()][0]!;
  bench.desk.spentCodes.clear();
  delete bench.desk.run;
  await findUnfinished(bench.desk);
  expect(bench.desk.unfinished.map((one) => one.state.run)).toEqual([state.run]);
  expect(bench.desk.spentCodes.get(serial)?.until).toBeGreaterThan(bench.now);
});

it('keeps what this app spent itself where that is later, with the code', async () => {
  const bench = deskBench([playbook]);
  await startRun(bench.desk, begin);
  await openSignIn(bench.desk);
  await usePracticeKey(bench.desk);
  await submitCode(bench.desk, '123456');
  const { spentCodes, run } = bench.desk;
  const serial = [...spentCodes.keys()][0]!;
  const own = { until: bench.now + 90_000, code: '654321' };
  spentCodes.set(serial, own);
  rememberSpent(bench.desk, run!.state);
  expect(spentCodes.get(serial)).toEqual(own);
});
