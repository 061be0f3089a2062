import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callTo } from '../../../main/actions/reach.ts';
import { runStep } from '../../../main/actions/run-step.ts';
import { settleOutcome } from '../../../main/actions/settle-outcome.ts';
import { createIamPolicies } from '../../../main/adapters/aws/iam.ts';
import { createSsm } from '../../../main/adapters/aws/ssm.ts';
import { stepDetail } from '../../../main/ipc/views/step-detail.ts';
import { revokeBench, type RevokeBench } from '../../fakes/revoke-bench.ts';

const WEB_7 = 'i-0a7f3c91d2e84b605';
let bench: RevokeBench;

async function at(
  more: { readonly role?: string; readonly using?: string; readonly person?: string } = {},
): Promise<void> {
  bench = await revokeBench({ role: 'readonly', ...more });
}

/** IAM's answer gets lost, after it did what it was asked, or without. */
function losesAnswers(after: boolean): { count: number } {
  const real = createIamPolicies();
  const puts = { count: 0 };
  bench.iam = {
    ...real,
    put: async (...given) => {
      puts.count += 1;
      if (after) await real.put(...given);
      const error = { code: 'connection-lost', raw: 'cut', mayHaveHappened: true } as const;
      return { ok: false, error };
    },
  };
  return puts;
}

const held = (id: string) => [...bench.desk.sessions.values()].find(({ role }) => role?.id === id);
const outcome = () => {
  const { state } = bench.desk.run!;
  return state.intents[state.steps['end']!.intents.at(-1)!]!;
};
const detail = () => stepDetail(bench.desk, bench.desk.run!, bench.desk.run!.plan.steps[0]!);

afterEach(() => bench.close());

describe('of everybody', () => {
  beforeEach(() => at());

  test('the older session can nothing more at AWS, and leaves the dock', async () => {
    const { desk } = bench;
    const run = desk.run!;
    const { credentials, region } = held('readonly')!;
    const look = () =>
      createSsm().describeInstances(callTo(desk, run, region, credentials), {
        instanceIds: [WEB_7],
      });
    expect(await look()).toMatchObject({ ok: true });
    expect(detail()).toMatchObject({ kind: 'revoke', reached: 1, own: false, ready: true });
    expect(await runStep(desk, 'end')).toMatchObject({ ok: true });
    expect(await look()).toMatchObject({ ok: false, error: { code: 'access-denied' } });
    expect(held('readonly')).toBeUndefined();
    expect(held('revoker')).toBeDefined();
    expect(outcome()).toMatchObject({ status: 'ok', by: 'answer' });
    expect(detail()).toMatchObject({ put: true, reached: 0 });
    expect(bench.said.at(-1)).toMatchObject({
      type: { what: 'alias', expected: 'range-payments' },
    });
    expect(JSON.stringify(bench.said.at(-1))).toContain('1 session of this app');
  });

  test('a lost answer is looked up, and never put again by itself', async () => {
    const puts = losesAnswers(true);
    const { desk } = bench;
    expect(await runStep(desk, 'end')).toMatchObject({ ok: false });
    expect(outcome().status).toBe('unknown');
    expect(await runStep(desk, 'end')).toMatchObject({ error: { code: 'step-not-ready' } });
    expect(await settleOutcome(desk, 'end')).toMatchObject({ ok: true });
    expect(outcome()).toMatchObject({ status: 'ok', by: 'lookup' });
    expect(puts.count).toBe(1);
    expect(held('readonly')).toBeUndefined();
    expect(held('revoker')).toBeDefined();
  });

  test('what the role does not hold stays unknown: IAM tells late', async () => {
    losesAnswers(false);
    await runStep(bench.desk, 'end');
    expect(await settleOutcome(bench.desk, 'end')).toMatchObject({
      error: { code: 'outcome-not-found' },
    });
    expect(outcome().status).toBe('unknown');
  });
});

test('the session that cut itself off is proof of it', async () => {
  await at({ role: 'revoker' });
  losesAnswers(true);
  await runStep(bench.desk, 'end');
  expect(bench.said.at(-1)).toMatchObject({
    warning: { en: expect.stringContaining('This very session') },
  });
  expect(await settleOutcome(bench.desk, 'end')).toMatchObject({ ok: true });
  expect(outcome()).toMatchObject({ status: 'ok', by: 'lookup' });
  expect(held('revoker')).toBeUndefined();
  expect(held('readonly')).toBeDefined();
});

test('a lost answer of one person who is somebody else ends nothing of ours either', async () => {
  await at({ person: 'tanaka-break-glass' });
  losesAnswers(true);
  await runStep(bench.desk, 'end');
  expect(await settleOutcome(bench.desk, 'end')).toMatchObject({ ok: true });
  expect(held('readonly')).toBeDefined();
});

test('of one person who is somebody else, nothing of ours goes', async () => {
  await at({ person: 'tanaka-break-glass' });
  expect(await runStep(bench.desk, 'end')).toMatchObject({ ok: true });
  expect(held('readonly')).toBeDefined();
});

test('a name that would match more than one person is refused before anything is asked', async () => {
  await at({ person: '*' });
  const refused = await runStep(bench.desk, 'end');
  expect(refused).toMatchObject({ error: { code: 'value-invalid', params: { field: 'person' } } });
  expect(bench.desk.run!.state.steps['end']!.intents).toEqual([]);
});

test('a role that may not write IAM is refused in AWS’s words, and nothing is ended', async () => {
  await at({ using: 'readonly' });
  expect(await runStep(bench.desk, 'end')).toMatchObject({ error: { code: 'access-denied' } });
  expect(outcome().status).toBe('failed');
  expect(held('readonly')).toBeDefined();
});
