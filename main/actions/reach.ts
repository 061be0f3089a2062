import { isLoopback } from '../core/aws/endpoint.ts';
import type { AwsFailure, CallTo, Credentials, RegionEndpoint } from '../core/ports/aws.ts';
import type { Kit } from '../core/kit/model.ts';
import type { Failure } from '../core/failure.ts';
import { err, type Err } from '../core/result.ts';
import { fromAws } from './answer.ts';
import { usesKit } from './drill/where.ts';
import { onlyTalked } from './drill/only-talked.ts';
import type { ActiveRun, Desk } from './desk.ts';

/** The kit's Regions in order, the one that answered last first: sticky until it fails. */
export function regionsOf(desk: Desk, run: ActiveRun): readonly RegionEndpoint[] {
  const regions = run.kit ? regionsIn(run.kit) : [];
  const sticky = regions.findIndex(({ region }) => region === desk.reach?.region);
  if (sticky <= 0) return regions;
  return [...regions.slice(sticky, sticky + 1), ...regions.filter((_, index) => index !== sticky)];
}

/** Where each Region of a kit is reached, in its order. */
export function regionsIn({ regions, network }: Kit): readonly RegionEndpoint[] {
  return regions.map(({ name, endpoint, endpoints }) => ({
    region: name,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(endpoints === undefined ? {} : { endpoints }),
    ...kindOf(network),
  }));
}

/** Which of AWS's endpoints the kit wants, in every Region. */
function kindOf(network: Kit['network']): Pick<RegionEndpoint, 'fips' | 'dualStack'> {
  return {
    ...(network?.fips === true ? { fips: true } : {}),
    ...(network?.dualStack === true ? { dualStack: true } : {}),
  };
}

/** Where and as whom a call goes; signed with AWS's time as measured by the last probe. */
export function callTo(
  desk: Desk,
  run: ActiveRun,
  region: string,
  credentials: Credentials,
): CallTo {
  const known = regionsOf(desk, run).find((candidate) => candidate.region === region);
  return {
    at: known ?? { region, ...kindOf(run.kit?.network) },
    credentials,
    skewMs: desk.reach?.skewMs ?? 0,
  };
}

/**
 * Whether a call of the run that is open may go to a URL. A rehearsal leaves this laptop for nobody, and
 * without a runtime in security support nothing does. One that is only talked through calls nobody at
 * all: the last word on what the checks before it say.
 */
export function mayCall({ run }: Desk, supported: boolean, url: string): boolean {
  if (run && onlyTalked(run)) return false;
  return isLoopback(url) || (supported && (!run || usesKit(run)));
}

/** AWS's time as far as it is known, epoch ms. */
export function awsNow(desk: Desk): number {
  return desk.ports.clock.now() + (desk.reach?.skewMs ?? 0);
}

/** What AWS did not do, as an action answers it, with the clock heeded that it may tell. */
export function failedAtAws(desk: Desk, run: ActiveRun, failure: AwsFailure): Err<Failure> {
  heedClock(desk, failure);
  return err(fromAws(failure, run));
}

/** A call refused for its time told AWS's: whatever is signed from now on is signed with that. */
export function heedClock(desk: Desk, { skewMs }: AwsFailure): void {
  if (desk.reach && skewMs !== undefined) desk.reach = { ...desk.reach, skewMs };
}
