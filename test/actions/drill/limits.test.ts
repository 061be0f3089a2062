import { describe, expect, test } from 'vitest';
import { chooseWay, lanesOf } from '../../../main/actions/lanes.ts';
import { closeRun } from '../../../main/actions/close-run.ts';
import { openConsole as openBrowser } from '../../../main/actions/console/open.ts';
import { mayAsk, refusedHandOff, refusedIntent } from '../../../main/actions/drill/limits.ts';
import { copyCommand } from '../../../main/actions/copy-command.ts';
import { give } from '../../../main/actions/handoff/give.ts';
import { openConsole } from '../../../main/actions/handoff/open-console.ts';
import { mayCall } from '../../../main/actions/reach.ts';
import { record } from '../../../main/actions/record.ts';
import { resumeRun } from '../../../main/actions/resume-run.ts';
import { runStep } from '../../../main/actions/run-step.ts';
import { requestOf } from '../../../main/actions/session-wish.ts';
import { openSignIn } from '../../../main/actions/sign-in.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { confirmStep } from '../../../main/actions/step-by-person.ts';
import { findUnfinished } from '../../../main/actions/unfinished.ts';
import { onlyReads } from '../../../main/core/aws/read-only/narrow.ts';
import type { ActiveRun } from '../../../main/actions/desk.ts';
import type { Payloads } from '../../../main/core/journal/payload.ts';
import type { RoleNeed } from '../../../main/core/playbook/model.ts';
import type { DeskBench } from '../../fakes/desk.ts';
import { handoffPorts } from '../../fakes/handoff.ts';
import { keyKit, kitBench, probeBench } from '../../fakes/probe-bench.ts';
import { heldBy } from '../../fakes/renewal-bench.ts';

const probe = { playbook: 'PB-T', mode: 'drill', kind: 'probe' } as const;
const intent: Payloads['intent'] = {
  ...{ id: 'i', call: 'sts:AssumeRole', account: '444455556666', region: 'ap-northeast-1' },
  principal: 'arn:aws:iam::111122223333:user/sato',
};
const reads = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'ec2:DescribeInstances', Resource: '*' }],
});

/** The run stands at this step, whatever came before. */
function standAt({ desk }: DeskBench, path: string): void {
  const run = desk.run!;
  const started = {
    status: 'started',
    pass: 1,
    startedAt: run.state.startedAt,
    intents: [],
  } as const;
  run.state = { ...run.state, current: path, steps: { ...run.state.steps, [path]: started } };
}

test('a probe opens no session for more than an hour, whatever the playbook wishes', () => {
  const role = keyKit().roles[0]!;
  const need = { id: 'responder', actions: ['ec2:DescribeInstances'], sessionSeconds: 43_200 };
  const seconds = (kind?: 'probe') => {
    const state = { vars: {}, ...(kind ? { kind } : {}) } as ActiveRun['state'];
    const wish = { role: { ...role, maxSessionSeconds: 43_200 }, user: 'sato', chained: false };
    const request = requestOf({ state }, { ...wish, need: need as unknown as RoleNeed });
    return request.ok && request.value.durationSeconds;
  };
  expect(seconds()).toBe(43_200);
  expect(seconds('probe')).toBe(3_600);
});

describe('a probe: what its steps would change is refused before it begins', () => {
  test.each([
    ['run-command', 'ssm:SendCommand'],
    ['automation', 'ssm:StartAutomationExecution'],
    ['terminal', 'ssm:StartSession'],
    ['secret', 'secretsmanager:GetSecretValue'],
    ['revoke', 'iam:PutRolePolicy'],
  ])('%s', async (path, action) => {
    const bench = await probeBench();
    standAt(bench, path);
    const asked = bench.aws.calls.length;
    expect(await runStep(bench.desk, path)).toMatchObject({
      ok: false,
      error: { code: 'probe-reads-only', params: { action } },
    });
    expect(bench.aws.calls).toHaveLength(asked);
    const ticked = { path, asExpected: true, byHand: true, actual: 'Talked through.' };
    expect(await confirmStep(bench.desk, ticked)).toMatchObject({ ok: true });
  });

  test('a command line is copied only where each of its actions is a read', async () => {
    const bench = await probeBench();
    const copy = (path: string) => {
      standAt(bench, path);
      return copyCommand(bench.desk, path);
    };
    expect(await copy('cli-write')).toMatchObject({
      error: { code: 'probe-reads-only', params: { action: 'ec2:StopInstances' } },
    });
    expect(await copy('cli-unknown')).toMatchObject({ error: { code: 'probe-action-unknown' } });
    expect(await copy('cli-unseen')).toMatchObject({ error: { code: 'probe-action-unknown' } });
    expect(await copy('cli')).toMatchObject({ ok: true });
    expect(bench.copied).toEqual(['aws ec2 describe-instances']);
  });
});

describe('a probe: no intent of anything else is written down, whoever means it', () => {
  test.each([
    ['ssm:SendCommand', 'probe-reads-only'],
    ['ssm:StartAutomationExecution', 'probe-reads-only'],
    ['ssm:StartSession', 'probe-reads-only'],
    ['ssm:TerminateSession', 'probe-reads-only'],
    ['ssm:GetParameter', 'probe-reads-only'],
    ['iam:PutRolePolicy', 'probe-reads-only'],
    ['iam:DeleteRolePolicy', 'probe-reads-only'],
    ['secretsmanager:GetSecretValue', 'probe-reads-only'],
    ['made:Up', 'probe-reads-only'],
    ['signin:SwitchRole', 'probe-not-in-browser'],
    ['signin:ConsoleLogin', 'probe-not-in-browser'],
    ['sts:AssumeRole', 'probe-not-narrowed'],
  ])('%s', async (call, code) => {
    const { desk, journals } = await probeBench();
    const before = journals.logs[0]?.entries.length;
    const data = { ...intent, call };
    expect(await record(desk, desk.run!, { type: 'intent', data })).toMatchObject({
      ok: false,
      error: { code },
    });
    expect(journals.logs[0]?.entries).toHaveLength(before ?? 0);
  });

  test('nor of a role that more than one policy, or a wider one, would narrow', async () => {
    const run = (await probeBench()).desk.run!;
    const wide = reads.replace('ec2:DescribeInstances', 'ec2:*');
    expect(refusedIntent(run, { ...intent, policy: { text: wide } })?.code).toBe(
      'probe-not-narrowed',
    );
    const policy = { text: reads };
    expect(refusedIntent(run, { ...intent, policy, policyArns: ['a'] })?.code).toBe(
      'probe-not-narrowed',
    );
    expect(refusedIntent(run, { ...intent, policy })).toBeUndefined();
  });
});

describe('a probe: each request is looked at before it leaves', () => {
  test.each([
    [{}, false],
    [{ action: 'ssm:SendCommand' }, false],
    [{ action: 'ssm:StartSession' }, false],
    [{ action: 'iam:PutRolePolicy' }, false],
    [{ action: 'ssm:GetParameter' }, false],
    [{ action: 'sts:AssumeRole' }, false],
    [{ action: 'sts:AssumeRole', sessionPolicy: reads, managed: true as const }, false],
    [{ action: 'signin:GetSigninToken', accessKeyId: 'ASIASOMEBODY' }, false],
    [{ action: 'sts:AssumeRole', sessionPolicy: reads }, true],
    [{ action: 'sts:GetSessionToken' }, true],
    [{ action: 'ssm:DescribeInstanceInformation' }, true],
    [{ action: 'none' }, true],
  ])('%j: %s', async (call, allowed) => {
    expect(mayAsk((await probeBench()).desk, call)).toBe(allowed);
  });

  test('an incident asks whatever its steps need', () => {
    expect(mayAsk(kitBench().desk, {})).toBe(true);
  });
});

describe('a probe: keys that could do more than read stay here', () => {
  test('the user’s own session goes to no tool, no terminal and no browser', async () => {
    const bench = await probeBench();
    const { id } = heldBy(bench, 'base');
    const { desk } = bench;
    const withDoor = { ...desk, ports: { ...desk.ports, handoff: handoffPorts() } };
    for (const to of ['tool', 'terminal', 'process'] as const) {
      expect(await give(withDoor, { session: id, to, name: 't' })).toMatchObject({
        error: { code: 'probe-hand-off' },
      });
    }
    expect((await openConsole(withDoor, id)).ok).toBe(false);
    expect(bench.readBacks.map(({ question }) => question.en)).not.toContain(
      'Let a tool use this session?',
    );
  });

  test('a role’s session was narrowed to the reads its playbook declares, and may be handed out', async () => {
    const bench = await probeBench();
    const { request } = heldBy(bench, 'role');
    expect(onlyReads(request?.policy)).toBe(true);
    expect(request?.policy).toContain('ec2:DescribeInstances');
    expect(request?.policy).not.toContain('ec2:StopInstances');
    expect(request?.policyArns).toBeUndefined();
    expect(refusedHandOff(bench.desk.run!, heldBy(bench, 'role'))).toBeUndefined();
  });

  test('the browser is no way to sign in, for a kit that has no other neither', async () => {
    const both = kitBench(keyKit({ lanes: ['console', 'sealed-key'] }));
    await startRun(both.desk, probe);
    expect(lanesOf(both.desk.run!)).toEqual(['sealed-key']);
    await openSignIn(both.desk);
    expect(await chooseWay(both.desk, 'console')).toMatchObject({ error: { code: 'no-such-way' } });
    const { desk } = kitBench(keyKit({ lanes: ['console'] }));
    await startRun(desk, probe);
    expect(await openSignIn(desk)).toMatchObject({ error: { code: 'probe-not-in-browser' } });
    expect(await openBrowser(desk, {})).toMatchObject({ ok: false });
  });
});

test('without a kit there is nothing to probe', async () => {
  const { desk } = kitBench();
  const bare = { ...desk, ports: { ...desk.ports, kit: () => Promise.resolve(undefined) } };
  expect(await startRun(bare, probe)).toMatchObject({ ok: false, error: { code: 'kit-missing' } });
  expect(bare.run).toBeUndefined();
});

test('real accounts are called, from a supported runtime only, and no range is started', async () => {
  const { desk } = await probeBench();
  expect(desk.run?.rangeStarting).toBeUndefined();
  expect(desk.run?.range).toBeUndefined();
  const aws = 'https://sts.ap-northeast-1.amazonaws.com/';
  expect(mayCall(desk, true, aws)).toBe(true);
  expect(mayCall(desk, false, aws)).toBe(false);
});

test('goes on after a restart as what it is, narrowed again', async () => {
  const bench = kitBench();
  const { desk } = bench;
  await startRun(desk, probe);
  await desk.run!.journal.close('quit');
  const log = desk.run!.journal.logId;
  delete desk.run;
  await findUnfinished(desk);
  expect(await resumeRun(desk, log)).toMatchObject({ ok: true });
  const { run } = bench.desk;
  expect(run?.state.kind).toBe('probe');
  expect(
    run?.plan.steps.every(({ roles }) => roles.every((need) => onlyReads(need.sessionPolicy))),
  ).toBe(true);
  standAt(bench, 'terminal');
  expect(await runStep(desk, 'terminal')).toMatchObject({ error: { code: 'probe-reads-only' } });
});

test('is closed without a revocation, which it could not do', async () => {
  const { desk } = await probeBench();
  expect(await closeRun(desk, 'abandoned', 'Enough.')).toMatchObject({ ok: true });
});

test('a kit that nobody stands for holds it as it holds an incident, and then begins the drill', async () => {
  const { desk } = kitBench(keyKit({ signed: false }));
  expect(await startRun(desk, probe)).toMatchObject({ ok: false, error: { code: 'kit-gate' } });
  expect(desk.kitGate?.begins).toEqual({ playbook: 'PB-T', kind: 'probe' });
  expect(desk.run).toBeUndefined();
  desk.kitGate!.approved = { by: 'second-person', person: 'Alex Jones', how: 'phone' };
  expect(await startRun(desk, probe)).toMatchObject({ ok: true });
  expect(desk.run).toMatchObject({ mode: 'drill', state: { kind: 'probe' } });
});
