import { expect, it } from 'vitest';
import { endAllSessions } from '../../main/actions/end-session.ts';
import { probeSignIn } from '../../main/actions/probe-sign-in.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { usePracticeKey } from '../../main/actions/submit-secret.ts';
import { deskBench, type DeskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

async function atCode(): Promise<DeskBench> {
  const bench = deskBench([pinned('PB-T', [section('s', [step('a')])])]);
  await startRun(bench.desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await openSignIn(bench.desk);
  await usePracticeKey(bench.desk);
  return bench;
}

it('leaves no assistant that waits for a code of a key that is gone: the key is asked for again', async () => {
  const { desk } = await atCode();
  expect(desk.signIn?.stage).toBe('code');
  await endAllSessions(desk);
  expect(desk.signIn).toMatchObject({ stage: 'credential' });
  expect(await usePracticeKey(desk)).toMatchObject({ ok: true });
});

it('leaves none that probes for ever either', async () => {
  const { desk } = await atCode();
  const probing = probeSignIn(desk);
  expect(desk.signIn?.pending).toBeDefined();
  await endAllSessions(desk);
  await probing;
  expect(desk.signIn).toMatchObject({ stage: 'credential' });
  expect(desk.signIn).not.toHaveProperty('pending');
});
