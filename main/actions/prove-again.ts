import { err, ok, type Result } from '../core/result.ts';
import type { Credentials } from '../core/ports/aws.ts';
import type { Failure } from '../core/failure.ts';
import { fromAws } from './answer.ts';
import type { ActiveRun, Desk } from './desk.ts';
import { regionsOf } from './reach.ts';

/** Older than this, what a probe said of Region and clock may no longer hold, milliseconds. */
const FRESH_MS = 15_000;

type Reach = NonNullable<Desk['reach']>;

/**
 * Where a code, or a wish for a role, may be sent now. Minutes pass since the last probe, and a
 * Region that went dark meanwhile would swallow it: so the Regions are asked again first, the one that
 * answered last at the head. No code is in that question.
 */
export async function proveAgain(
  desk: Desk,
  run: ActiveRun,
  credentials: Credentials,
): Promise<Result<Reach, Failure>> {
  const { reach } = desk;
  if (!reach) return err({ code: 'key-missing' });
  const age = desk.ports.clock.now() - reach.at;
  if (age >= 0 && age < FRESH_MS) return ok(reach);
  const sts = await desk.ports.sts();
  const probed = await sts.probe(regionsOf(desk, run), credentials);
  if (desk.run !== run) return err({ code: 'no-run' });
  if (!probed.ok) return err(fromAws(probed.error.failure, run));
  const { chosen, skewMs, regions } = probed.value;
  const proved = reachAfter(reach, chosen, skewMs, desk.ports.clock.now(), regions.length);
  desk.reach = proved;
  return ok(proved);
}

/** The Region a probe chose, and why that one: kept until it fails. */
export function reachAfter(
  before: Reach | undefined,
  region: string,
  skewMs: number,
  at: number,
  asked: number,
): Reach {
  if (before?.region === region) return { region, skewMs, at, why: 'kept' };
  return { region, skewMs, at, why: asked > 1 ? 'earlier-failed' : 'first' };
}
