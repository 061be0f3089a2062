import { wayTo } from '../../../main/actions/connection.ts';
import { createDesk, type Desk } from '../../../main/actions/desk.ts';
import { leaveRun } from '../../../main/actions/leave-run.ts';
import { openSignIn } from '../../../main/actions/sign-in.ts';
import { createSsm } from '../../../main/adapters/aws/ssm.ts';
import { createSts } from '../../../main/adapters/aws/sts.ts';
import type { Network } from '../../../main/core/aws/network.ts';
import type { Entry } from '../../../main/core/journal/payload.ts';
import type { Sts } from '../../../main/core/ports/aws.ts';
import type { AwsLogin } from '../../../main/core/ports/aws-login.ts';
import { ok } from '../../../main/core/result.ts';
import type { PinnedPlaybook } from '../../../main/core/run/plan.ts';
import { startRange, type Range } from '../../../main/range/start.ts';
import { deskBench } from '../desk.ts';
import { pinned, section, step } from '../plans.ts';
import { startProxy, type FakeProxy } from '../proxy.ts';
import { kitOf } from './kit.ts';
import { beginIncident } from '../begin-incident.ts';

/** An incident whose AWS is a range: real clients on a real wire, and one clock for both sides. */
export interface MatrixBench {
  readonly desk: Desk;
  readonly range: Range;
  /** From now on both clocks are later by so much, milliseconds. */
  later(ms: number): void;
  /** From now on an answer is waited for no longer than slow ones take. */
  hurry(): void;
  /** From now on calls go through a proxy that lets none through. */
  shutProxy(): Promise<void>;
  /** From now on they go as the desk says, through a proxy of its settings that asks for a login. */
  askingProxy(login: string): Promise<FakeProxy>;
  /** The records of this log so far. */
  records(): readonly Entry[];
  close(): Promise<void>;
}

/** Not on this computer: what stays on it goes through no proxy. */
const AWAY = 'https://sts.ap-northeast-1.amazonaws.com';
/** No answer on this machine takes so long, milliseconds. */
const PATIENT_MS = 15_000;
/** Slow answers take longer than this, milliseconds. */
const HURRIED_MS = 700;

/** `first` is the step the run stands at. */
export async function matrixBench(first: StepId, tls: boolean): Promise<MatrixBench> {
  let ahead = 0;
  let network: () => Network = () => ({});
  let proxy: FakeProxy | undefined;
  const clock = (): number => Date.now() + ahead;
  const range = await startRange({ world: 'sso-outage', clock, tls });
  const options = {
    timeoutMs: PATIENT_MS,
    network: () => network(),
    ...(range.authorities ? { publicAuthorities: [range.authorities.authority] } : {}),
  };
  const sts = createSts(options);
  const memory = deskBench([playbookFrom(first)]);
  const desk = createDesk({
    ...memory.desk.ports,
    clock: { now: clock, monotonic: () => performance.now() * 1000, boot: 'boot' },
    timer: { sleep: () => new Promise((over) => setImmediate(over)) },
    kit: () => Promise.resolve(kitOf(range)),
    sts: () => Promise.resolve(sts),
    ssm: () => Promise.resolve(createSsm(options)),
  });
  const bench: MatrixBench = {
    desk,
    range,
    later: (ms) => void (ahead += ms),
    hurry: () => void (options.timeoutMs = HURRIED_MS),
    shutProxy: async () => {
      proxy = await startProxy({ closed: true });
      const { url } = proxy;
      network = () => ({ proxy: { url } });
    },
    askingProxy: async (login) => {
      proxy = await startProxy({ login });
      const set = { ...desk.ports.settings.read(), proxy: proxy.url };
      desk.ports.settings.read = () => set;
      network = () => wayTo(desk, AWAY);
      return proxy;
    },
    records: () => memory.journals.logs.flatMap(({ entries }) => entries),
    close: async () => {
      await leaveRun(desk);
      await proxy?.close();
      await range.close();
    },
  };
  await beginIncident(desk);
  await openSignIn(desk);
  return bench;
}

/** Lane B: from here on an AWS CLI is found, in which the person has signed in. */
export async function bringAwsLogin({ desk, range }: MatrixBench): Promise<void> {
  Object.assign(desk.ports, { awsLogin: await awsLoginOf(range, await desk.ports.sts()) });
}

/** AWS CLI has asked AWS by itself, before anything went wrong; MFA as the browser took it. */
async function awsLoginOf(range: Range, sts: Sts): Promise<AwsLogin> {
  const to = { at: range.endpoints[0]!, credentials: keyOf(range), skewMs: 0 };
  const mfa = { serial: range.mfaSerial, code: range.practiceCode().code };
  const issued = await sts.getSessionToken(to, mfa, 900);
  if (!issued.ok) throw new Error(issued.error.raw);
  const { credentials, expires } = issued.value;
  const given = ok({ credentials: { sessionToken: '', ...credentials }, expires });
  return {
    appOpens: true,
    find: () => Promise.resolve([{ path: '/opt/aws', version: '2.32.5', usable: true }]),
    begin: () => ({
      ended: Promise.resolve(given),
      wiped: Promise.resolve(ok(null)),
      enter: () => undefined,
      stop: () => undefined,
    }),
    renew: () => Promise.resolve(given),
    wipe: () => Promise.resolve(ok(null)),
    wipeLeft: () => Promise.resolve(ok(null)),
  };
}

export function keyOf({ accessKeyId, secretAccessKey }: Range) {
  return { accessKeyId, secretAccessKey };
}

const why = { en: 'W', ja: 'W' };
const command = (id: string, role: string) =>
  step(id, {
    kind: 'run-command',
    role,
    document: 'AWS-RunShellScript',
    targets: { tag: { key: 'Role', value: 'web' } },
    region: 'ap-northeast-1',
    script: ['uptime'],
  });

/** What AWS packs into less than 2,048 characters, this is not. */
const HUGE = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: `ssm:${'x'.repeat(2_100)}`, Resource: '*' }],
});

export type StepId = 'cmd' | 'look' | 'huge';
const STEPS = {
  cmd: command('cmd', 'responder'),
  look: command('look', 'readonly'),
  huge: step('huge', { kind: 'assume-role', role: 'huge' }),
};

function playbookFrom(first: StepId): PinnedPlaybook {
  const roles = [
    { id: 'responder', role: 'responder', why, actions: [] },
    { id: 'readonly', role: 'readonly', why, actions: [] },
    { id: 'huge', role: 'responder', why, actions: [], sessionPolicy: HUGE },
  ];
  return pinned('PB-T', [section('s', [STEPS[first], step('end')])], { roles });
}
