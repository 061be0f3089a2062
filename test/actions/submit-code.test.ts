import { beforeEach, expect, test } from 'vitest';
import { closeRun } from '../../main/actions/close-run.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { usePracticeKey } from '../../main/actions/submit-secret.ts';
import { deskBench, type DeskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const DAY = 86_400_000;
let bench: DeskBench;

async function ready(): Promise<void> {
  await startRun(bench.desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await openSignIn(bench.desk);
  await usePracticeKey(bench.desk);
}

beforeEach(async () => {
  bench = deskBench([pinned('PB-T', [section('s', [step('one')])])]);
  await ready();
  await submitCode(bench.desk, '123456');
  await closeRun(bench.desk, 'abandoned', 'wrong playbook');
  await ready();
});

test('the same code is refused whatever the clock says, with a wait no longer than a code lasts', async () => {
  for (const moved of [10_000, -DAY, 2 * DAY]) {
    bench.now += moved;
    const refused = await submitCode(bench.desk, '123 456');
    expect(refused).toMatchObject({ error: { code: 'code-already-used' } });
    const seconds = refused.ok ? undefined : refused.error.params?.['seconds'];
    expect(seconds).toBeLessThanOrEqual(30);
    expect((bench.desk.signIn?.nextCodeAt ?? Infinity) - bench.now).toBeLessThanOrEqual(30_000);
  }
});

test('another code within the same 30 seconds waits', async () => {
  expect(await submitCode(bench.desk, '654321')).toMatchObject({
    error: { code: 'code-already-used' },
  });
});

test('the next code is taken after the clock was set back a day', async () => {
  bench.now -= DAY;
  expect(await submitCode(bench.desk, '654321')).toMatchObject({ ok: true });
});
