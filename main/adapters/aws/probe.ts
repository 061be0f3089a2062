import { isRegional } from '../../core/aws/failover.ts';
import { nextProbeMove, type Attempt } from '../../core/aws/probe-plan.ts';
import type {
  AwsFailure,
  Credentials,
  Identity,
  ProbeReport,
  RegionEndpoint,
  RegionProbe,
} from '../../core/ports/aws.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Answered, Unanswered } from '../../core/aws/call.ts';

/** GetCallerIdentity at one Region, signed with AWS's time as `skewMs` has it. */
export type AskRegion = (
  at: RegionEndpoint,
  credentials: Credentials,
  skewMs: number,
  signal: AbortSignal,
) => Promise<Result<Answered<Identity>, Unanswered>>;

interface Asked {
  readonly attempt: Attempt;
  readonly probe?: RegionProbe;
  readonly identity?: Identity;
}

interface NothingAnswered {
  readonly regions: readonly RegionProbe[];
  readonly failure: AwsFailure;
}

/**
 * Asks Regions in order, the next one as soon as the one before has failed or kept silent too long
 * (`nextProbeMove` decides), and takes the first good answer.
 */
export async function probeRegions(
  ask: AskRegion,
  regions: readonly RegionEndpoint[],
  credentials: Credentials,
): Promise<Result<ProbeReport, NothingAnswered>> {
  const asked: Asked[] = regions.map(() => ({ attempt: { state: 'idle' } }));
  const abandon = new AbortController();
  let wake: () => void = () => undefined;
  const start = (index: number, at: RegionEndpoint): void => {
    const since = performance.now();
    asked[index] = { attempt: { state: 'asking', since }, probe: silentProbe(at.region, 0) };
    void askOnce(ask, at, credentials, abandon.signal).then((answer) => {
      asked[index] = settled(at.region, answer, since);
      wake();
    });
  };
  for (;;) {
    const attempts = asked.map(({ attempt }) => attempt);
    const next = nextProbeMove(attempts, performance.now());
    switch (next.move) {
      case 'start': {
        const at = regions[next.index];
        if (at) start(next.index, at);
        break;
      }
      case 'wait':
        await new Promise<void>((resolve) => {
          const timer = next.ms === undefined ? undefined : setTimeout(resolve, next.ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        break;
      case 'choose': {
        const report = reportOf(asked, next.index);
        abandon.abort();
        return ok(report);
      }
      case 'give-up': {
        const given = probesOf(asked);
        abandon.abort();
        return err({ regions: given, failure: mostTelling(given) });
      }
    }
  }
}

/** A refusal for the clock alone is asked again once, signed with the time AWS just told. */
async function askOnce(
  ask: AskRegion,
  at: RegionEndpoint,
  credentials: Credentials,
  signal: AbortSignal,
): Promise<Result<Answered<Identity>, Unanswered>> {
  const first = await ask(at, credentials, 0, signal);
  if (first.ok || first.error.skew === undefined) return first;
  const { code } = first.error.failure;
  if (code !== 'clock-behind' && code !== 'clock-ahead') return first;
  return ask(at, credentials, first.error.skew.skewMs, signal);
}

function settled(
  region: string,
  answer: Result<Answered<Identity>, Unanswered>,
  since: number,
): Asked {
  const now = performance.now();
  const { skew } = answer.ok ? answer.value : answer.error;
  const seen = {
    region,
    ms: Math.round(now - since),
    ...(skew ? { skewMs: skew.skewMs, skewUncertaintyMs: skew.uncertaintyMs } : {}),
  };
  if (answer.ok) {
    const { output, certificate } = answer.value;
    const probe = { ...seen, ok: true, ...(certificate ? { certificate } : {}) };
    return { attempt: { state: 'good', at: now }, probe, identity: output };
  }
  const { failure } = answer.error;
  return {
    attempt: { state: 'failed', final: !isRegional(failure) },
    probe: { ...seen, ok: false, failure },
  };
}

function reportOf(asked: readonly Asked[], index: number): ProbeReport {
  const { probe, identity } = asked[index] ?? {};
  return {
    chosen: probe?.region ?? '',
    identity: identity ?? { account: '', arn: '', userId: '' },
    skewMs: probe?.skewMs ?? 0,
    regions: probesOf(asked),
  };
}

/** What is known of each Region asked; one still silent is told as that. */
function probesOf(asked: readonly Asked[]): readonly RegionProbe[] {
  const now = performance.now();
  return asked.flatMap(({ attempt, probe }) => {
    if (!probe) return [];
    return [
      attempt.state === 'asking'
        ? silentProbe(probe.region, Math.round(now - attempt.since))
        : probe,
    ];
  });
}

function silentProbe(region: string, ms: number): RegionProbe {
  const raw = `no answer within ${String(ms)} ms`;
  return {
    region,
    ok: false,
    ms,
    failure: { code: 'timed-out', raw, region, mayHaveHappened: false },
  };
}

/** AWS's own refusal says more than any network's; else the Region asked first speaks. */
function mostTelling(regions: readonly RegionProbe[]): AwsFailure {
  const failures = regions.flatMap(({ failure }) => (failure ? [failure] : []));
  const none = {
    code: 'no-network',
    raw: 'the kit names no Region',
    mayHaveHappened: false,
  } as const;
  return failures.find((failure) => !isRegional(failure)) ?? failures[0] ?? none;
}
