import { afterEach, describe, expect, test } from 'vitest';
import { runStep } from '../../../main/actions/run-step.ts';
import { settleOutcome } from '../../../main/actions/settle-outcome.ts';
import { createIamPolicies } from '../../../main/adapters/aws/iam.ts';
import { err } from '../../../main/core/result.ts';
import { revokeBench, type RevokeBench } from '../../fakes/revoke-bench.ts';

let bench: RevokeBench;
afterEach(() => bench.close());

const IDENTITY = 'with an explicit deny in an identity-based policy';
const intent = () => Object.values(bench.desk.run!.state.intents).at(-1)!;

/** The denial's answer is lost before AWS had it; what asks for it is refused in these words. */
async function refusedBy(words: string, role: string): Promise<void> {
  bench = await revokeBench({ role });
  const mayHaveHappened = true;
  bench.iam = {
    ...createIamPolicies(),
    put: () => Promise.resolve(err({ code: 'connection-lost', raw: 'cut', mayHaveHappened })),
    read: () =>
      Promise.resolve(
        err({ code: 'access-denied', raw: `not authorized ${words}`, mayHaveHappened: false }),
      ),
  };
  await runStep(bench.desk, 'end');
}

/** The revoker's session as one that was opened when the denial had been put already. */
function openedLater(): void {
  const { sessions } = bench.desk;
  for (const [id, session] of sessions)
    sessions.set(id, { ...session, startedAt: session.startedAt + 60_000 });
}

describe('a refusal is no proof that a lost denial was put', () => {
  test.each([
    ['by a service control policy', 'with an explicit deny in a service control policy', 'revoker'],
    ['of another role', IDENTITY, 'readonly'],
    ['because no policy allows it', 'because no identity-based policy allows it', 'revoker'],
  ])('%s', async (_, words, role) => {
    await refusedBy(words, role);
    expect(await settleOutcome(bench.desk, 'end')).toMatchObject({
      error: { code: 'access-denied' },
    });
    expect(intent().status).toBe('unknown');
  });

  test('of a session that began after it: another policy denies that one', async () => {
    await refusedBy(IDENTITY, 'revoker');
    openedLater();
    expect(await settleOutcome(bench.desk, 'end')).toMatchObject({
      error: { code: 'access-denied' },
    });
    expect(intent().status).toBe('unknown');
  });
});

test('a session that began before, of that very role, is', async () => {
  await refusedBy(IDENTITY, 'revoker');
  expect(await settleOutcome(bench.desk, 'end')).toMatchObject({ ok: true });
  expect(intent()).toMatchObject({ status: 'ok', by: 'lookup' });
});
