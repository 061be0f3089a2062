import { beforeEach, describe, expect, it } from 'vitest';
import { assumeRole } from '../../main/actions/assume-role.ts';
import { closeRun } from '../../main/actions/close-run.ts';
import { endAllSessions } from '../../main/actions/end-session.ts';
import { resumeRun } from '../../main/actions/resume-run.ts';
import { runStep } from '../../main/actions/run-step.ts';
import { settleOutcome } from '../../main/actions/settle-outcome.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { confirmStep, continueStep } from '../../main/actions/step-by-person.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { usePracticeKey } from '../../main/actions/submit-secret.ts';
import { findUnfinished } from '../../main/actions/unfinished.ts';
import { ok } from '../../main/core/result.ts';
import { openIntents, type RunState } from '../../main/core/run/state.ts';
import { awsFailure, refused } from '../fakes/aws.ts';
import { deskBench, type DeskBench } from '../fakes/desk.ts';
import { leaveRoles } from '../fakes/leave-roles.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const playbook = pinned(
  'PB-T',
  [
    section('s', [
      step('cmd', {
        kind: 'run-command',
        role: 'responder',
        document: 'AWS-RunShellScript',
        targets: { tag: { key: 'Role', value: 'web' } },
        script: ['systemctl is-active nginx'],
      }),
    ]),
  ],
  {
    roles: [
      {
        id: 'responder',
        role: 'responder',
        why: { en: 'W', ja: 'W' },
        actions: ['ssm:SendCommand'],
      },
    ],
  },
);

let bench: DeskBench;
const none = { intents: {} } as RunState;

async function signedIn(): Promise<void> {
  expect(await openSignIn(bench.desk)).toMatchObject({ ok: true });
  expect(await usePracticeKey(bench.desk)).toMatchObject({ ok: true });
  expect(await submitCode(bench.desk, '123456')).toMatchObject({ ok: true });
  expect(await assumeRole(bench.desk, 'responder')).toMatchObject({ ok: true });
}

const types = (): readonly string[] =>
  bench.journals.logs.flatMap(({ entries }) => entries.map(({ type }) => type));

beforeEach(async () => {
  bench = deskBench([playbook]);
  await startRun(bench.desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
});

describe('running a command', () => {
  it('refuses without a session of the role', async () => {
    expect(await runStep(bench.desk, 'cmd')).toMatchObject({ error: { code: 'no-session' } });
    expect(bench.aws.calls).not.toContain('ssm:SendCommand');
  });

  it('sends nothing when the person says no, and records the no, not an intent', async () => {
    await signedIn();
    bench.answer = () => ({ accepted: false, typed: '' });
    const before = types();
    expect(await runStep(bench.desk, 'cmd')).toMatchObject({
      error: { code: 'confirmation-declined' },
    });
    expect(bench.aws.calls).not.toContain('ssm:SendCommand');
    expect(types()).toEqual([...before, 'security']);
  });

  it.each([
    ['read', undefined],
    ['change', { what: 'count', expected: '2' }],
    ['destroy', { what: 'count', expected: '2' }],
  ] as const)('asks for as much as there is to lose, of risk %s: rule U10', async (risk, type) => {
    const given = playbook.playbook;
    const [first] = given.sections;
    const steps = (first?.steps ?? []).map((one) => ({ ...one, risk }));
    const risky = { ...playbook, playbook: { ...given, sections: [{ ...first!, steps }] } };
    bench = deskBench([risky]);
    await startRun(bench.desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
    await signedIn();
    await runStep(bench.desk, 'cmd');
    expect(bench.readBacks.at(-1)?.type).toEqual(type);
  });

  it('reads back exactly what it sends, and writes the intent before sending: rules P4, U5', async () => {
    await signedIn();
    let recordsAtSend: readonly string[] = [];
    const send = bench.aws.ssm.sendCommand;
    let sent: unknown;
    bench.aws.ssm = {
      ...bench.aws.ssm,
      sendCommand: (to, request) => {
        recordsAtSend = types();
        sent = request;
        return send(to, request);
      },
    };
    expect(await runStep(bench.desk, 'cmd')).toMatchObject({ ok: true });
    const readBack = bench.readBacks.at(-1);
    expect(readBack).toMatchObject({
      account: { id: '444455556666', alias: 'range-payments' },
      role: 'BREAK-GLASS-RESPONDER',
      targets: [{ name: 'web-7' }, { name: 'web-8' }],
      script: ['systemctl is-active nginx'],
      document: { name: 'AWS-RunShellScript', sha256: 'd'.repeat(64) },
    });
    expect(sent).toMatchObject({
      instanceIds: readBack?.targets.map(({ id }) => id),
      documentSha256: readBack?.document?.sha256,
      parameters: { commands: readBack?.script },
    });
    expect(recordsAtSend.at(-1)).toBe('intent');
    expect(bench.desk.run?.pending.get('cmd')?.what).toBe('following');
  });

  it('finishes the step when every target succeeded', async () => {
    await signedIn();
    await runStep(bench.desk, 'cmd');
    await Promise.all([...(bench.desk.run?.background ?? [])]);
    expect(bench.desk.run?.state.steps['cmd']?.status).toBe('done');
    expect(await continueStep(bench.desk, 'cmd')).toMatchObject({ ok: true });
    await leaveRoles(bench.desk);
    expect(await closeRun(bench.desk, 'finished')).toMatchObject({ ok: true });
    expect(types().at(-1)).toBe('log.close');
    expect([...bench.journals.beside.keys()][0]).toMatch(/scorecard\.json$/);
  });

  it('leaves a lost answer unknown, refuses to send again, and settles it by asking', async () => {
    await signedIn();
    const { ssm } = bench.aws;
    bench.aws.ssm = {
      ...ssm,
      sendCommand: () => refused(awsFailure('connection-lost', { mayHaveHappened: true })),
      findCommands: () => Promise.resolve(ok([])),
    };
    expect(await runStep(bench.desk, 'cmd')).toMatchObject({ error: { code: 'connection-lost' } });
    expect(bench.desk.run?.state.steps['cmd']?.status).toBe('unknown');
    bench.aws.ssm = { ...bench.aws.ssm, sendCommand: ssm.sendCommand };
    expect(await runStep(bench.desk, 'cmd')).toMatchObject({ error: { code: 'step-not-ready' } });
    expect(bench.aws.calls).not.toContain('ssm:SendCommand');
    expect(await settleOutcome(bench.desk, 'cmd')).toMatchObject({
      error: { code: 'outcome-not-found' },
    });
    expect(bench.desk.run?.state.steps['cmd']?.status).toBe('unknown');
    bench.aws.ssm = { ...bench.aws.ssm, findCommands: ssm.findCommands };
    expect(await settleOutcome(bench.desk, 'cmd')).toMatchObject({ ok: true });
    await Promise.all([...(bench.desk.run?.background ?? [])]);
    expect(bench.desk.run?.state.steps['cmd']?.status).toBe('done');
  });

  it('lets a person settle it in words, and only in words', async () => {
    await signedIn();
    bench.aws.ssm = {
      ...bench.aws.ssm,
      sendCommand: () => refused(awsFailure('timed-out', { mayHaveHappened: true })),
    };
    await runStep(bench.desk, 'cmd');
    const byHand = { path: 'cmd', asExpected: true, byHand: true };
    expect(await confirmStep(bench.desk, byHand)).toMatchObject({
      error: { code: 'reason-required' },
    });
    const { desk } = bench;
    expect(
      await confirmStep(desk, { ...byHand, actual: 'Seen in the console: ran once' }),
    ).toMatchObject({ ok: true });
    expect(openIntents(desk.run?.state ?? none)).toEqual([]);
    const [intent] = Object.values(desk.run?.state.intents ?? {}).filter(({ intent: { call } }) =>
      call.startsWith('ssm:'),
    );
    expect([intent?.status, intent?.by]).toEqual(['ok', 'person']);
  });

  it('lets a role whose answer was lost be asked for again: nobody holds that session', async () => {
    const plain = pinned(
      'PB-R',
      [section('s', [step('role', { kind: 'assume-role', role: 'responder' })])],
      {
        roles: playbook.playbook.roles,
      },
    );
    bench = deskBench([plain]);
    await startRun(bench.desk, { playbook: 'PB-R', mode: 'drill', scenario: 'sso-outage' });
    await openSignIn(bench.desk);
    await usePracticeKey(bench.desk);
    await submitCode(bench.desk, '123456');
    const { sts } = bench.aws;
    bench.aws.sts = {
      ...sts,
      assumeRole: () => refused(awsFailure('timed-out', { mayHaveHappened: true })),
    };
    expect(await runStep(bench.desk, 'role')).toMatchObject({ error: { code: 'timed-out' } });
    expect(bench.desk.run?.state.steps['role']?.status).toBe('failed');
    expect(openIntents(bench.desk.run?.state ?? none)).toEqual([]);
    bench.aws.sts = sts;
    expect(await runStep(bench.desk, 'role')).toMatchObject({ ok: true });
    expect(bench.desk.run?.state.steps['role']?.status).toBe('done');
  });

  it('asks for a typed reason while nothing can be recorded', async () => {
    await signedIn();
    bench.journals.refuse = 'not-recorded';
    await assumeRole(bench.desk, 'responder');
    bench.answer = () => ({ accepted: true, typed: 'no' });
    expect(await runStep(bench.desk, 'cmd')).toMatchObject({ error: { code: 'reason-required' } });
    expect(bench.readBacks.at(-1)?.type?.what).toBe('reason');
    expect(bench.aws.calls).not.toContain('ssm:SendCommand');
  });
});

describe('after a crash in mid-command', () => {
  it('goes on in a new log, with the outcome unknown until AWS is asked', async () => {
    await signedIn();
    bench.aws.ssm = { ...bench.aws.ssm, sendCommand: () => new Promise(() => undefined) };
    void runStep(bench.desk, 'cmd');
    await expect.poll(() => types().at(-1)).toBe('intent');

    const { journals, aws } = bench;
    const after = deskBench([playbook]);
    const ports = { ...after.desk.ports, journals, logFiles: journals.logFiles };
    const desk = { ...after.desk, ports };
    await findUnfinished(desk);
    const left = desk.unfinished[0];
    expect(left?.state.steps['cmd']?.status).toBe('started');
    expect(await resumeRun(desk, left?.logId ?? '')).toMatchObject({ ok: true });
    expect(desk.run?.state.steps['cmd']?.status).toBe('unknown');
    expect(desk.run?.state.before).toEqual([{ log: left?.logId, size: expect.any(Number) }]);
    expect(desk.unfinished).toEqual([]);
    expect(aws.calls).not.toContain('ssm:SendCommand');

    expect(await settleOutcome(desk, 'cmd')).toMatchObject({ error: { code: 'no-session' } });
    bench = { ...after, desk };
    // The code spent before the crash is remembered: the same 30 seconds open nothing.
    await openSignIn(desk);
    await usePracticeKey(desk);
    expect(await submitCode(desk, '123456')).toMatchObject({
      error: { code: 'code-already-used' },
    });
    after.now += 60_000;
    await signedIn();
    expect(await settleOutcome(desk, 'cmd')).toMatchObject({ ok: true });
    await Promise.all([...(desk.run?.background ?? [])]);
    expect(desk.run?.state.steps['cmd']?.status).toBe('done');
  });
});

it('sends nothing with a session that ended while the command was read back', async () => {
  await signedIn();
  let sent = 0;
  const { sendCommand } = bench.aws.ssm;
  bench.aws.ssm.sendCommand = (...args) => {
    sent += 1;
    return sendCommand(...args);
  };
  Object.assign(bench.desk.ports.desktop, {
    confirm: async () => {
      await endAllSessions(bench.desk);
      return { accepted: true, typed: '' };
    },
  });
  expect(await runStep(bench.desk, 'cmd')).toMatchObject({ error: { code: 'no-session' } });
  expect([sent, openIntents(bench.desk.run?.state ?? none)]).toEqual([0, []]);
});
