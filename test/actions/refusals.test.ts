import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assumeRole } from '../../main/actions/assume-role.ts';
import { dropExpired } from '../../main/actions/end-session.ts';
import { settleOutcome } from '../../main/actions/settle-outcome.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { runStep } from '../../main/actions/run-step.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { submitSecret, usePracticeKey } from '../../main/actions/submit-secret.ts';
import { pinned, section, step } from '../fakes/plans.ts';
import { realBench, type RealBench } from '../fakes/real-bench.ts';

/** What AWS refuses and what the network does, met by the real clients on a real range. */
const playbook = pinned(
  'PB-T',
  [
    section('s', [
      step('cmd', {
        kind: 'run-command',
        role: 'responder',
        document: 'AWS-RunShellScript',
        targets: { tag: { key: 'Role', value: 'web' } },
        region: 'ap-northeast-1',
        script: ['uptime'],
      }),
    ]),
  ],
  { roles: [{ id: 'responder', role: 'responder', why: { en: 'W', ja: 'W' }, actions: [] }] },
);

const SEVEN_MINUTES = 420_000;
let bench: RealBench;

beforeEach(async () => {
  bench = realBench([playbook]);
  const { desk } = bench;
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  expect(await openSignIn(desk)).toMatchObject({ ok: true });
});

afterEach(() => bench.close());

/** A code the device shows for long enough to be typed. */
function code(): string {
  return bench.range().practiceCode().code;
}

function wrong(right: string): string {
  return String((Number(right) + 1) % 1_000_000).padStart(6, '0');
}

describe('signing in', () => {
  it('refuses a key that is no key before anything is sent', async () => {
    expect(await submitSecret(bench.desk, 'AKIA', 'x')).toMatchObject({
      error: { code: 'value-invalid', params: { field: 'accessKeyId' } },
    });
    expect(bench.range().calls).toEqual([]);
  });

  it('tells an unknown key from a wrong secret', async () => {
    const { accessKeyId, secretAccessKey } = bench.range();
    expect(await submitSecret(bench.desk, 'AKIAAAAAAAAAAAAAAAAA', secretAccessKey)).toMatchObject({
      error: { code: 'key-unknown' },
    });
    const other = secretAccessKey.startsWith('A') ? 'B' : 'A';
    expect(
      await submitSecret(bench.desk, accessKeyId, other + secretAccessKey.slice(1)),
    ).toMatchObject({ error: { code: 'secret-wrong' } });
    expect(bench.desk.signIn?.stage).toBe('credential');
    expect(bench.desk.key).toBeUndefined();
  });

  it('spends a wrong code, and takes no other before the next one', async () => {
    await usePracticeKey(bench.desk);
    expect(await submitCode(bench.desk, 'twelve')).toMatchObject({
      error: { code: 'code-malformed' },
    });
    const right = code();
    expect(await submitCode(bench.desk, wrong(right))).toMatchObject({
      error: { code: 'mfa-code-refused' },
    });
    expect(bench.desk.signIn?.nextCodeAt).toBeGreaterThan(Date.now() - 1);
    const sent = bench.range().calls.length;
    expect(await submitCode(bench.desk, wrong(right))).toMatchObject({
      error: { code: 'code-already-used' },
    });
    expect(bench.range().calls).toHaveLength(sent);
  });

  it('signs in with a clock 7 minutes off, and says by how much', async () => {
    await bench.range().setFaults({ skewMs: SEVEN_MINUTES });
    expect(await usePracticeKey(bench.desk)).toMatchObject({ ok: true });
    expect(Math.abs((bench.desk.reach?.skewMs ?? 0) - SEVEN_MINUTES)).toBeLessThan(2_000);
    expect(await submitCode(bench.desk, code())).toMatchObject({ ok: true });
    const [session] = bench.desk.sessions.values();
    const left = (session?.expiresAt ?? 0) - Date.now();
    expect(left).toBeGreaterThan(3_590_000);
    expect(left).toBeLessThan(3_605_000);
  });

  it('goes to the second Region when the first is dark', async () => {
    await bench.range().setFaults({ dark: { 'ap-northeast-1': 'refuses' } });
    expect(await usePracticeKey(bench.desk)).toMatchObject({ ok: true });
    expect(bench.desk.reach?.region).toBe('ap-southeast-1');
    expect(bench.desk.signIn?.regions.find(({ region }) => region === 'ap-northeast-1')?.ok).toBe(
      false,
    );
  });

  it('says that nothing answers when every Region is dark, and spends no code', async () => {
    const dark = Object.fromEntries(
      bench.range().endpoints.map(({ region }) => [region, 'refuses' as const]),
    );
    await bench.range().setFaults({ dark });
    expect(await usePracticeKey(bench.desk)).toMatchObject({
      error: { code: 'connection-refused' },
    });
    expect(bench.desk.signIn?.stage).toBe('probing');
    expect(bench.desk.spentCodes.size).toBe(0);
  });

  it('counts a code as spent when its answer is lost', async () => {
    await usePracticeKey(bench.desk);
    await bench.range().setFaults({ lost: [{ action: 'sts:GetSessionToken', times: 1 }] });
    const right = code();
    expect(await submitCode(bench.desk, right)).toMatchObject({
      error: { code: 'connection-lost' },
    });
    expect(await submitCode(bench.desk, right)).toMatchObject({
      error: { code: 'code-already-used' },
    });
    const intents = Object.values(bench.desk.run?.state.intents ?? {});
    expect(intents.map(({ status }) => status)).toEqual(['unknown']);
  });
});

describe('once signed in', () => {
  beforeEach(async () => {
    await usePracticeKey(bench.desk);
    expect(await submitCode(bench.desk, code())).toMatchObject({ ok: true });
  });

  it('shows a denied role as denied', async () => {
    const denied = bench.desk.run?.kit?.roles.find(
      ({ id }) => id !== 'readonly' && id !== 'responder',
    );
    expect(await assumeRole(bench.desk, denied?.id ?? '')).toMatchObject({
      error: { code: 'assume-role-denied' },
    });
  });

  it('takes a role from the second Region when the first went dark', async () => {
    await bench.range().setFaults({ dark: { 'ap-northeast-1': 'refuses' } });
    expect(await assumeRole(bench.desk, 'responder')).toMatchObject({ ok: true });
    expect(bench.desk.reach?.region).toBe('ap-southeast-1');
  });

  it('refuses a role that the kit does not name', async () => {
    expect(await assumeRole(bench.desk, 'nobody')).toMatchObject({
      error: { code: 'no-such-role' },
    });
  });

  it('finds a lost command again and runs it once', async () => {
    await assumeRole(bench.desk, 'responder');
    await bench.range().setFaults({ lost: [{ action: 'ssm:SendCommand', times: 1 }] });
    expect(await runStep(bench.desk, 'cmd')).toMatchObject({ error: { code: 'connection-lost' } });
    expect(await settleOutcome(bench.desk, 'cmd')).toMatchObject({ ok: true });
    await Promise.all([...(bench.desk.run?.background ?? [])]);
    expect(bench.desk.run?.state.steps['cmd']?.status).toBe('done');
    const sends = bench.range().calls.filter(({ action }) => action === 'ssm:SendCommand');
    expect(sends).toHaveLength(1);
  });

  it('takes a session whose time is over out of the dock, and says that one is needed', async () => {
    await assumeRole(bench.desk, 'responder');
    for (const [id, session] of bench.desk.sessions) {
      bench.desk.sessions.set(id, { ...session, expiresAt: Date.now() - 1 });
    }
    await dropExpired(bench.desk);
    expect(bench.desk.sessions.size).toBe(0);
    expect(Object.values(bench.desk.run?.state.sessions ?? {}).map(({ why }) => why)).toEqual([
      'expired',
      'expired',
    ]);
    expect(await runStep(bench.desk, 'cmd')).toMatchObject({ error: { code: 'no-session' } });
    expect(await assumeRole(bench.desk, 'responder')).toMatchObject({
      error: { code: 'base-session-missing' },
    });
  });
});
