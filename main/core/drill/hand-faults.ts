import type { ScenarioFault } from './fault.ts';

/** What of a range can be broken: its Regions and the servers in it. */
export interface Breakable {
  readonly regions: readonly string[];
  readonly instances: readonly { readonly id: string; readonly name: string }[];
}

/** A fault that whoever leads a drill can switch on and off. Its id names it in the log. */
export interface HandFault {
  readonly id: string;
  readonly what: HandFaultKind;
  /** The Region or server it strikes, where it strikes one. */
  readonly where?: string;
  readonly fault: ScenarioFault;
}

export type HandFaultKind =
  | 'region-dark'
  | 'all-dark'
  | 'slow'
  | 'throttled'
  | 'mfa-lost'
  | 'clock-wrong'
  | 'agent-offline'
  | 'answer-lost'
  | 'portal';

/** Later than SigV4 allows (5 minutes). */
const CLOCK_WRONG_SECONDS = 6 * 60;

const EVERYWHERE: readonly HandFault[] = [
  whole('all-dark', { kind: 'all-dark' }),
  whole('slow', { kind: 'slow', by: '4s' }),
  whole('throttled', { kind: 'throttled', action: '*' }),
  whole('mfa-lost', {
    kind: 'refused',
    action: 'sts:GetSessionToken',
    code: 'AccessDenied',
    message: 'MultiFactorAuthentication failed with invalid MFA one time pass code.',
  }),
  whole('clock-wrong', { kind: 'clock-wrong', seconds: CLOCK_WRONG_SECONDS }),
  whole('answer-lost', { kind: 'answer-lost', action: 'ssm:SendCommand' }),
  whole('portal', { kind: 'network', what: 'portal-page' }),
];

/** Every fault the range offers by hand, in the order shown. */
export function handFaults({ regions, instances }: Breakable): readonly HandFault[] {
  return [
    ...regions.map((region) =>
      placed('region-dark', region, region, { kind: 'region-dark', region, how: 'silent' }),
    ),
    ...EVERYWHERE,
    ...instances.map(({ id, name }) =>
      placed('agent-offline', id, name, { kind: 'agent-offline', instances: [id] }),
    ),
  ];
}

/** The faults of these ids, in the order they were switched on. Ids of another range are nothing. */
export function handFaultsInForce(
  world: Breakable,
  ids: readonly string[],
): readonly ScenarioFault[] {
  const offered = handFaults(world);
  return ids.flatMap((id) => offered.find((one) => one.id === id)?.fault ?? []);
}

function whole(what: HandFaultKind, fault: ScenarioFault): HandFault {
  return { id: what, what, fault };
}

function placed(what: HandFaultKind, at: string, where: string, fault: ScenarioFault): HandFault {
  return { id: `${what}:${at}`, what, where, fault };
}
