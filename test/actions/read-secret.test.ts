import { afterEach, beforeEach, expect, test } from 'vitest';
import { assumeRole } from '../../main/actions/assume-role.ts';
import type { Desk, LiveSession } from '../../main/actions/desk.ts';
import { endAllSessions, endSession } from '../../main/actions/end-session.ts';
import { replaceSession } from '../../main/actions/replace-session.ts';
import { runStep } from '../../main/actions/run-step.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { usePracticeKey } from '../../main/actions/submit-secret.ts';
import { lockVault } from '../../main/actions/vault/opened.ts';
import { copySecret, revealSecret } from '../../main/actions/vault/reveal.ts';
import { createVault } from '../../main/core/vault/vault.ts';
import { stepDetail } from '../../main/ipc/views/step-detail.ts';
import { secretView } from '../../main/ipc/views/secret-view.ts';
import { pinned, section, step } from '../fakes/plans.ts';
import { realBench, type RealBench } from '../fakes/real-bench.ts';
import { memoryKeychain, memoryVaultFiles, vaultPorts } from '../fakes/vault.ts';
import { vaultSide } from '../fakes/vault-desk.ts';

const NAME = 'break-glass/orders-db';
const LOOK = { lang: 'en', theme: 'light' } as const;
const roles = ['responder', 'readonly'].map((id) => ({
  id,
  role: id,
  why: { en: 'W', ja: 'W' },
  actions: [],
}));
let bench: RealBench;
let told: string[];

async function at(role: string, name = NAME): Promise<void> {
  const secret = step('db', { kind: 'secret', role, name, field: 'password' });
  told = [];
  const vault = createVault(vaultPorts(memoryVaultFiles(), memoryKeychain));
  bench = realBench([pinned('PB-T', [section('s', [secret])], { roles })], {
    vault: vaultSide(vault, told, () => 0),
  });
  const { desk } = bench;
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await openSignIn(desk);
  await usePracticeKey(desk);
  expect(await submitCode(desk, bench.range().practiceCode().code)).toMatchObject({ ok: true });
  expect(await assumeRole(desk, role)).toMatchObject({ ok: true });
}

beforeEach(() => at('responder'));
afterEach(() => bench.close());

test('it is read once asked, shown in the secret window, and the log has its version and nothing of it', async () => {
  const { desk } = bench;
  expect(await runStep(desk, 'db')).toMatchObject({ ok: true });
  expect(told).toContain('show');
  // Held as soon as it was read: nobody has looked at it or copied it yet.
  const { flow } = desk.vault;
  const copied = flow?.is === 'aws-secret' ? flow.copied : '';
  expect(desk.run?.journal.mask(`it is ${copied} then`)).toMatch(/^it is \[REDACTED:[^ ]* then$/);
  const shown = await revealSecret(desk);
  expect(shown).toMatchObject({ ok: true });
  const password = /password: (\S+)/.exec(shown.ok ? shown.value : '')?.[1] ?? '';
  expect(password.length).toBeGreaterThan(16);
  expect(await copySecret(desk)).toBeUndefined();
  expect(told).toContain(`copy ${password}`);

  const run = desk.run!;
  const [intent] = run.state.steps['db']!.intents;
  const { versionId, status } = run.state.intents[intent!]!;
  expect(status).toBe('ok');
  expect(stepDetail(desk, run, run.plan.steps[0]!)).toMatchObject({ read: versionId });
  const view = await secretView(desk, LOOK);
  expect(view?.page).toMatchObject({ is: 'aws-secret', name: NAME, versionId });
  expect(JSON.stringify([run.state, view])).not.toContain(password);
  expect(run.journal.mask(`psql password=${password}`)).not.toContain(password);
});

test('its name may come from an answer, and without that answer AWS is not asked', async () => {
  await bench.close();
  await at('responder', 'break-glass/${system}');
  const { desk } = bench;
  const run = desk.run!;
  expect(await runStep(desk, 'db')).toMatchObject({
    error: { code: 'value-missing', params: { value: 'system' } },
  });
  expect(run.state.steps['db']?.intents ?? []).toEqual([]);
  Object.assign(run.state.vars, { system: 'orders-db' });
  expect(stepDetail(desk, run, run.plan.steps[0]!)).toMatchObject({ name: NAME });
  expect(await runStep(desk, 'db')).toMatchObject({ ok: true });
  const view = await secretView(desk, LOOK);
  expect(view?.page).toMatchObject({ is: 'aws-secret', name: NAME });
});

test('it goes with the sessions', async () => {
  await runStep(bench.desk, 'db');
  await endAllSessions(bench.desk);
  expect(told.at(-1)).toBe('close');
  expect(await revealSecret(bench.desk)).toMatchObject({ error: { code: 'no-item' } });
});

test('it goes with the session that read it', async () => {
  const { desk } = bench;
  await runStep(desk, 'db');
  const { flow } = desk.vault;
  await endSession(desk, flow?.is === 'aws-secret' ? flow.session : '');
  expect(desk.vault.flow).toBeUndefined();
});

/** Reads while this happens to every session before AWS has answered. */
async function readWhile(happens: (desk: Desk, session: LiveSession) => Promise<unknown>) {
  const { desk } = bench;
  const { ports } = desk;
  const store = await ports.secretStore();
  const slow: typeof store.read = async (to, name) => {
    const read = await store.read(to, name);
    for (const session of [...desk.sessions.values()]) await happens(desk, session);
    return read;
  };
  const secretStore = () => Promise.resolve({ read: slow });
  return runStep({ ...desk, ports: { ...ports, secretStore } }, 'db');
}

test('it is not shown where the session ended while AWS answered', async () => {
  const read = await readWhile((desk, { id }) => endSession(desk, id));
  expect(read).toMatchObject({ error: { code: 'no-session' } });
  expect(told).not.toContain('show');
});

test('it is shown where the session was renewed while AWS answered, and goes with the new one', async () => {
  const read = await readWhile((desk, old) => {
    const renewed = { ...old, id: `${old.id}-renewed`, inPlaceOf: [old.id] };
    desk.sessions.set(renewed.id, renewed);
    return replaceSession(desk, old, renewed);
  });
  expect(read).toMatchObject({ ok: true });
  expect(told).toContain('show');
  for (const id of [...bench.desk.sessions.keys()]) await endSession(bench.desk, id);
  expect(bench.desk.vault.flow).toBeUndefined();
});

test('a lock while it is read shows nothing, and another page stays as it is', async () => {
  const { desk } = bench;
  const yes = desk.ports.desktop.confirm;
  desk.ports.desktop.confirm = async (asked) => {
    await lockVault(desk, 'screen');
    return yes(asked);
  };
  expect(await runStep(desk, 'db')).toMatchObject({ ok: false });
  expect(told).not.toContain('show');
  desk.vault.flow = { is: 'recovery', code: 'shown-once' };
  expect(await runStep(desk, 'db')).toMatchObject({ error: { code: 'step-not-ready' } });
  expect(desk.vault.flow).toMatchObject({ is: 'recovery' });
});

test.each([
  ['a no to the read-back', 'responder', NAME, 'confirmation-declined'],
  ['a role that may not', 'readonly', NAME, 'access-denied'],
  ['a secret that is not there', 'responder', 'break-glass/none', 'secret-unknown'],
])('%s shows nothing', async (why, role, name, code) => {
  await bench.close();
  await at(role, name);
  if (why.startsWith('a no')) {
    bench.desk.ports.desktop.confirm = () => Promise.resolve({ accepted: false, typed: '' });
  }
  expect(await runStep(bench.desk, 'db')).toMatchObject({ error: { code } });
  expect(told).not.toContain('show');
  expect(bench.desk.vault.flow).toBeUndefined();
});

test('a session that ended while it was read back reads nothing, and leaves no open intent', async () => {
  const { desk } = bench;
  const yes = desk.ports.desktop.confirm;
  desk.ports.desktop.confirm = async (asked) => {
    await endAllSessions(desk);
    return yes(asked);
  };
  expect(await runStep(desk, 'db')).toMatchObject({ error: { code: 'no-session' } });
  const [intent] = desk.run!.state.steps['db']!.intents;
  expect(desk.run!.state.intents[intent!]).toMatchObject({ status: 'failed', code: 'no-session' });
  expect(bench.range().calls.map(({ action }) => action)).not.toContain(
    'secretsmanager:GetSecretValue',
  );
});
