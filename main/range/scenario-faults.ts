import type { ScenarioFault } from '../core/drill/fault.ts';
import { secondsOf } from '../core/playbook/duration.ts';
import type { Faults } from './faults.ts';

/**
 * A scenario's faults as the range breaks things; of two that say the same of one thing, the later.
 * The same fault gives the same object each time, so that the range goes on counting how often it
 * has struck while others begin and end.
 */
export function faultsOf(
  faults: readonly ScenarioFault[],
  regions: readonly string[],
  seed = 1,
): Faults {
  return faults.reduce<Faults>((all, fault) => withFault(all, fault, regions), { seed });
}

function withFault(all: Faults, fault: ScenarioFault, regions: readonly string[]): Faults {
  switch (fault.kind) {
    case 'region-dark':
      return { ...all, dark: { ...all.dark, [fault.region]: fault.how } };
    case 'all-dark':
      return { ...all, dark: Object.fromEntries(regions.map((region) => [region, 'refuses'])) };
    case 'slow': {
      const { by, ...place } = withoutKind(fault);
      const slow = { action: '*', ms: secondsOf(by) * 1000, ...place };
      return { ...all, slow: [...(all.slow ?? []), slow] };
    }
    case 'throttled':
      return { ...all, throttled: [...(all.throttled ?? []), once(fault, withoutKind)] };
    case 'answer-lost':
      return { ...all, lost: [...(all.lost ?? []), once(fault, withoutKind)] };
    case 'refused':
      return { ...all, refused: [...(all.refused ?? []), once(fault, refusalOf)] };
    case 'clock-wrong':
      return { ...all, skewMs: fault.seconds * 1000 };
    case 'agent-offline':
      return { ...all, offline: [...(all.offline ?? []), ...fault.instances] };
    case 'disk-full':
      return { ...all, diskFull: [...(all.diskFull ?? []), ...fault.instances] };
    case 'names-gone':
      return { ...all, namesGone: [...(all.namesGone ?? []), ...fault.instances] };
    case 'terminal-cut':
      return { ...all, terminal: once(fault, ({ after }) => ({ cutAfter: after })) };
    case 'sts-not-activated':
      return { ...all, stsDisabled: [...(all.stsDisabled ?? []), fault.region] };
    case 'network':
      return { ...all, network: [...(all.network ?? []), once(fault, withoutKind)] };
  }
}

/** Of the errors whose HTTP status is another than 400 (service API references, common errors). */
const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ExpiredToken: 403,
  InvalidClientTokenId: 403,
  SignatureDoesNotMatch: 403,
  InternalFailure: 500,
  InternalServerError: 500,
  ServiceUnavailable: 503,
};

function refusalOf(fault: Extract<ScenarioFault, { kind: 'refused' }>) {
  return { ...withoutKind(fault), status: STATUS[fault.code] ?? 400 };
}

/** Fields that are absent are left out: the range's types tell them from undefined. */
function withoutKind<F extends ScenarioFault>({ kind: _kind, ...rest }: F) {
  return Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== undefined),
  ) as Present<Omit<F, 'kind'>>;
}

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

const made = new WeakMap<ScenarioFault, object>();

function once<F extends ScenarioFault, T extends object>(fault: F, make: (fault: F) => T): T {
  const before = made.get(fault) as T | undefined;
  if (before) return before;
  const first = make(fault);
  made.set(fault, first);
  return first;
}
