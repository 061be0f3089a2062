import type { Done } from '../../../main/actions/answer.ts';
import type { Faults } from '../../../main/range/faults.ts';
import { act, type ApiLane, type Point } from './acts.ts';
import { keyOf, type MatrixBench } from './bench.ts';

export const FAULTS = [
  'first Region dark',
  'all Regions dark',
  'slow',
  'server error',
  'throttled',
  'clock 7 min behind',
  'clock 7 min ahead',
  'clock 20 min behind',
  'clock 20 min ahead',
  'wrong code',
  'reused code',
  'expired',
  'expired at AWS only',
  'denied',
  'trust refuses',
  'policy too big',
  'policy too big for AWS',
  'proxy refuses',
  'answer lost',
] as const;
export type Fault = (typeof FAULTS)[number];

const MINUTE = 60_000;
const ACTIONS: Readonly<Record<Point, string>> = {
  'sign-in': 'sts:GetCallerIdentity',
  code: 'sts:GetSessionToken',
  role: 'sts:AssumeRole',
  command: 'ssm:SendCommand',
};
const EXPIRED = {
  code: 'ExpiredTokenException',
  status: 403,
  message: 'The security token included in the request is expired',
};
const PACKED = {
  code: 'PackedPolicyTooLarge',
  status: 400,
  message: 'Packed policy consumes 104% of allotted space, please use smaller policy.',
};

/** Breaks what the fault says is broken, and makes the call that meets it. */
export async function strike(
  bench: MatrixBench,
  lane: ApiLane,
  point: Point,
  fault: Fault,
): Promise<Done> {
  const { range } = bench;
  const wish = wishOf(bench, point, fault);
  switch (fault) {
    case 'reused code':
      await spendElsewhere(bench, wish.code ?? '');
      break;
    case 'expired':
      bench.later(61 * MINUTE);
      break;
    case 'proxy refuses':
      await bench.shutProxy();
      break;
    case 'slow':
      bench.hurry();
      await range.setFaults(faultsOf(bench, point, fault));
      break;
    default:
      await range.setFaults(faultsOf(bench, point, fault));
  }
  return act(bench, lane, point, wish);
}

function wishOf({ range }: MatrixBench, point: Point, fault: Fault) {
  const { code } = range.practiceCode();
  if (fault === 'wrong code') return { code: wrong(code) };
  if (fault === 'denied' && point === 'command') return { step: 'look' };
  if (fault === 'trust refuses') return { role: strangerRole(range) };
  if (fault === 'policy too big') return { step: 'huge' };
  return { code };
}

function faultsOf({ range }: MatrixBench, point: Point, fault: Fault): Faults {
  const action = ACTIONS[point];
  const regions = range.endpoints.map(({ region }) => region);
  const dark = (names: readonly string[]): Faults => ({
    dark: Object.fromEntries(names.map((name) => [name, 'refuses' as const])),
  });
  switch (fault) {
    case 'first Region dark':
      return dark(regions.slice(0, 1));
    case 'all Regions dark':
      return dark(regions);
    case 'slow':
      return { slow: [{ action, ms: 1_500 }] };
    case 'server error':
      return { refused: [{ action, code: 'InternalFailure', status: 500 }] };
    case 'throttled':
      return { throttled: [{ action }] };
    case 'expired at AWS only':
      return { refused: [{ action, ...EXPIRED }] };
    case 'policy too big for AWS':
      return { refused: [{ action, ...PACKED }] };
    case 'clock 7 min behind':
      return { skewMs: 7 * MINUTE };
    case 'clock 7 min ahead':
      return { skewMs: -7 * MINUTE };
    case 'clock 20 min behind':
      return { skewMs: 20 * MINUTE };
    case 'clock 20 min ahead':
      return { skewMs: -20 * MINUTE };
    case 'answer lost':
      return { lost: [{ action, times: 1 }] };
    default:
      return {};
  }
}

/** The code goes to AWS from another program first. */
async function spendElsewhere({ desk, range }: MatrixBench, code: string): Promise<void> {
  const to = { at: range.endpoints[0]!, credentials: keyOf(range), skewMs: 0 };
  const sts = await desk.ports.sts();
  const spent = await sts.getSessionToken(to, { serial: range.mfaSerial, code }, 900);
  if (!spent.ok) throw new Error(spent.error.raw);
}

function wrong(right: string): string {
  return String((Number(right) + 1) % 1_000_000).padStart(6, '0');
}

/** A role of the world whose trust names others. */
function strangerRole({ account, world }: MatrixBench['range']): string {
  const roles = world.accounts.flatMap((one) => one.roles);
  const others = roles.find(
    ({ id, trust }) => id !== '' && !JSON.stringify(trust).includes(account),
  );
  if (!others) throw new Error('every role of the world trusts the break-glass account');
  return others.id;
}
