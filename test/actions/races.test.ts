import { beforeEach, describe, expect, it } from 'vitest';
import { addNote } from '../../main/actions/add-note.ts';
import { assumeRole } from '../../main/actions/assume-role.ts';
import { closeRun } from '../../main/actions/close-run.ts';
import { endAllSessions, endSession } from '../../main/actions/end-session.ts';
import { resumeRun } from '../../main/actions/resume-run.ts';
import { runStep } from '../../main/actions/run-step.ts';
import { cancelStep } from '../../main/actions/settle-outcome.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { skipStep } from '../../main/actions/step-by-person.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { usePracticeKey } from '../../main/actions/submit-secret.ts';
import { findUnfinished } from '../../main/actions/unfinished.ts';
import { openIntents, type RunState } from '../../main/core/run/state.ts';
import { awsFailure, refused } from '../fakes/aws.ts';
import { deskBench, type DeskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

/** Presses that come twice, or while something else is on its way. */
const playbook = pinned(
  'PB-T',
  [
    section('s', [
      step('cmd', {
        kind: 'run-command',
        role: 'responder',
        document: 'AWS-RunShellScript',
        targets: { tag: { key: 'Role', value: 'web' } },
        script: ['uptime'],
      }),
      step('last'),
    ]),
  ],
  { roles: [{ id: 'responder', role: 'responder', why: { en: 'W', ja: 'W' }, actions: [] }] },
);
const drill = { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' } as const;

let bench: DeskBench;

const stateOf = ({ desk }: DeskBench): RunState => desk.run?.state ?? ({ intents: {} } as RunState);
const calls = (name: string): number =>
  bench.aws.calls.filter((call) => call.startsWith(name)).length;

async function ready(): Promise<void> {
  await startRun(bench.desk, drill);
  await openSignIn(bench.desk);
  await usePracticeKey(bench.desk);
}

async function signedIn(): Promise<void> {
  await ready();
  await submitCode(bench.desk, '123456');
  expect(await assumeRole(bench.desk, 'responder')).toMatchObject({ ok: true });
}

/** A port call that is answered only when the test says so. */
function held<T>(answer: T): { call: () => Promise<T>; release: () => void } {
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { call: () => gate.then(() => answer), release: () => release() };
}

beforeEach(() => {
  bench = deskBench([playbook]);
});

describe('opening a log', () => {
  it('opens one for two presses of start', async () => {
    const both = await Promise.all([startRun(bench.desk, drill), startRun(bench.desk, drill)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
    expect(bench.journals.logs).toHaveLength(1);
  });

  it('goes on in one for two presses of resume', async () => {
    await startRun(bench.desk, drill);
    const after = deskBench([playbook]);
    const { journals } = bench;
    const desk = {
      ...after.desk,
      ports: { ...after.desk.ports, journals, logFiles: journals.logFiles },
    };
    await findUnfinished(desk);
    const logId = desk.unfinished[0]?.logId ?? '';
    const both = await Promise.all([resumeRun(desk, logId), resumeRun(desk, logId)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
    expect(journals.logs.filter(({ prevLog }) => prevLog === logId)).toHaveLength(1);
  });
});

describe('an MFA code', () => {
  it('is sent once for two presses', async () => {
    await ready();
    await Promise.all([submitCode(bench.desk, '123456'), submitCode(bench.desk, '123456')]);
    expect(calls('sts:GetSessionToken')).toBe(1);
  });

  it('is not sent again in the next run within its 30 seconds', async () => {
    await ready();
    await submitCode(bench.desk, '123456');
    await closeRun(bench.desk, 'abandoned', 'wrong playbook');
    await ready();
    expect(await submitCode(bench.desk, '123456')).toMatchObject({
      error: { code: 'code-already-used' },
    });
    expect(calls('sts:GetSessionToken')).toBe(1);
  });

  it('is not sent again after a crash, whatever the laptop clock says', async () => {
    await ready();
    await submitCode(bench.desk, '123456');
    const after = deskBench([playbook]);
    const { journals } = bench;
    const desk = {
      ...after.desk,
      ports: { ...after.desk.ports, journals, logFiles: journals.logFiles },
    };
    await findUnfinished(desk);
    await resumeRun(desk, desk.unfinished[0]?.logId ?? '');
    await openSignIn(desk);
    after.aws.sts = { ...after.aws.sts };
    await usePracticeKey(desk);
    desk.reach = { region: 'ap-northeast-1', skewMs: 420_000, at: 0, why: 'first' };
    after.now += 2_000;
    expect(await submitCode(desk, '123456')).toMatchObject({
      error: { code: 'code-already-used' },
    });
  });
});

describe('ending all sessions', () => {
  it('drops a session that was on its way', async () => {
    await ready();
    const issued = await bench.aws.sts.getSessionToken(
      { at: { region: 'x' }, credentials: { accessKeyId: '', secretAccessKey: '' }, skewMs: 0 },
      { serial: '', code: '' },
      900,
    );
    const answer = held(issued);
    bench.aws.sts = { ...bench.aws.sts, getSessionToken: answer.call };
    const signing = submitCode(bench.desk, '654321');
    await endAllSessions(bench.desk);
    answer.release();
    expect(await signing).toMatchObject({ error: { code: 'no-session' } });
    expect(bench.desk.sessions.size).toBe(0);
  });
});

describe('closing', () => {
  it('waits for a command that is on its way', async () => {
    await signedIn();
    const answer = held({ ok: true as const, value: { commandId: 'c-1', requestId: 'r' } });
    bench.aws.ssm = { ...bench.aws.ssm, sendCommand: answer.call };
    const running = runStep(bench.desk, 'cmd');
    await expect.poll(() => bench.desk.run?.pending.get('cmd')?.what).toBe('sending');
    expect(await closeRun(bench.desk, 'abandoned', 'enough')).toMatchObject({
      error: { code: 'busy' },
    });
    answer.release();
    await running;
    await Promise.all([...(bench.desk.run?.background ?? [])]);
    expect(await closeRun(bench.desk, 'abandoned', 'enough')).toMatchObject({ ok: true });
  });

  it('closes once for two presses, and takes no note afterwards', async () => {
    await signedIn();
    await Promise.all([
      closeRun(bench.desk, 'abandoned', 'enough'),
      closeRun(bench.desk, 'abandoned', 'enough'),
    ]);
    const note = { kind: 'note', text: 'late', openedAt: bench.now } as const;
    expect(await addNote(bench.desk, note)).toMatchObject({ error: { code: 'log-closed' } });
    const types = bench.journals.logs[0]?.entries.map(({ type }) => type) ?? [];
    expect(types.filter((type) => type === 'log.close')).toHaveLength(1);
    expect(types.at(-1)).toBe('log.close');
  });
});

describe('closing on a disk that refuses', () => {
  it('is tried again and ends the log once', async () => {
    await signedIn();
    bench.journals.refuse = 'not-recorded';
    expect(await closeRun(bench.desk, 'abandoned', 'enough')).toMatchObject({
      error: { code: 'not-recorded' },
    });
    bench.journals.refuse = undefined;
    expect(await closeRun(bench.desk, 'abandoned', 'enough')).toMatchObject({ ok: true });
    const types = bench.journals.logs[0]?.entries.map(({ type }) => type) ?? [];
    expect(types.filter((type) => type === 'log.close')).toHaveLength(1);
    expect(types.filter((type) => type === 'score')).toHaveLength(1);
    expect(types.at(-1)).toBe('log.close');
  });
});

describe('an unknown outcome', () => {
  it('is said to stay unknown when its step is skipped', async () => {
    await signedIn();
    bench.aws.ssm = {
      ...bench.aws.ssm,
      sendCommand: () => refused(awsFailure('timed-out', { mayHaveHappened: true })),
    };
    await runStep(bench.desk, 'cmd');
    expect(openIntents(stateOf(bench))).toHaveLength(1);
    await skipStep(bench.desk, 'cmd', 'commander', 'the lead takes it over');
    expect(openIntents(stateOf(bench))).toEqual([]);
    const intent = Object.values(stateOf(bench).intents).find(
      (one) => one.intent.call === 'ssm:SendCommand',
    );
    expect([intent?.status, intent?.by]).toEqual(['unknown', 'person']);
  });

  it('stands after sessions ended in mid-command, to be looked up later', async () => {
    await signedIn();
    const running = { commandId: 'c-1', status: 'InProgress', done: false, targets: [] };
    bench.aws.ssm = {
      ...bench.aws.ssm,
      command: () => Promise.resolve({ ok: true, value: running }),
    };
    await runStep(bench.desk, 'cmd');
    await endAllSessions(bench.desk);
    await Promise.all([...(bench.desk.run?.background ?? [])]);
    expect(bench.desk.run?.state.steps['cmd']?.status).toBe('unknown');
    expect(bench.desk.run?.failures.get('cmd')?.code).toBe('no-session');
  });
});

describe('what AWS is asked', () => {
  it('is nothing when the disk refuses the intent itself', async () => {
    await signedIn();
    bench.answer = () => {
      bench.journals.refuse = 'not-recorded';
      return { accepted: true, typed: '' };
    };
    expect(await runStep(bench.desk, 'cmd')).toMatchObject({ error: { code: 'not-recorded' } });
    expect(calls('ssm:SendCommand')).toBe(0);
    expect(openIntents(stateOf(bench))).toEqual([]);
  });

  it('is to cancel once, and that is written down first', async () => {
    await signedIn();
    let looks = 0;
    const { command } = bench.aws.ssm;
    bench.aws.ssm = {
      ...bench.aws.ssm,
      command: async (to, id) => {
        looks += 1;
        const report = await command(to, id);
        return looks < 4 && report.ok
          ? { ok: true, value: { ...report.value, done: false, status: 'InProgress' } }
          : report;
      },
    };
    await runStep(bench.desk, 'cmd');
    cancelStep(bench.desk, 'cmd');
    await Promise.all([...(bench.desk.run?.background ?? [])]);
    expect(calls('ssm:CancelCommand')).toBe(1);
    const intents = Object.values(stateOf(bench).intents).map(({ intent }) => intent.call);
    expect(intents).toContain('ssm:CancelCommand');
  });
});

describe('a base session that is ended while its role is read back', () => {
  it('is not asked for that role', async () => {
    await ready();
    await submitCode(bench.desk, '123456');
    const base = [...bench.desk.sessions.keys()][0] ?? '';
    const { confirm } = bench.desk.ports.desktop;
    bench.desk.ports.desktop.confirm = async (readBack) => {
      await endSession(bench.desk, base);
      return confirm(readBack);
    };
    expect(await assumeRole(bench.desk, 'responder')).toMatchObject({
      error: { code: 'base-session-missing' },
    });
    expect(calls('sts:AssumeRole')).toBe(0);
    expect(openIntents(stateOf(bench))).toEqual([]);
  });
});
