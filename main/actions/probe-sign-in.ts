import { done, fromAws, refuse, type Done } from './answer.ts';
import type { Desk } from './desk.ts';
import type { SignIn } from './sign-in-state.ts';
import { show } from './show-sign-in.ts';
import { reachAfter } from './prove-again.ts';
import { regionsOf } from './reach.ts';
import { openedSignIn } from './sign-in.ts';
import { err } from '../core/result.ts';
import type { Failure } from '../core/failure.ts';

/** Failures that a better key, not a better network, mends. */
const KEY_FAILURES: readonly string[] = ['key-unknown', 'secret-wrong'];

/**
 * Proves key, Region and clock with GetCallerIdentity before a code is asked for, and that the key
 * is the chosen person's. Only this call is hedged over Regions: it changes nothing.
 */
export async function probeSignIn(desk: Desk): Promise<Done> {
  const open = openedSignIn(desk);
  if (!open.ok) return open;
  const { run, user } = open.value;
  const { key } = desk;
  if (!key) return refuse('key-missing');
  show(desk, { stage: 'probing', pending: { since: desk.ports.clock.now() } });
  const sts = await desk.ports.sts();
  const probed = await sts.probe(regionsOf(desk, run), key.credentials);
  // Late: the run was left, or another key is being tried. What it says is about something else.
  if (desk.run !== run || desk.key !== key) return refuse('no-run');
  if (!probed.ok) {
    const failure = fromAws(probed.error.failure, run);
    const back = KEY_FAILURES.includes(failure.code) ? 'credential' : 'probing';
    if (back === 'credential') delete desk.key;
    return stop(desk, { stage: back, regions: probed.error.regions, failure });
  }
  const { chosen, identity, skewMs, regions } = probed.value;
  if (identity.arn !== user.arn) {
    delete desk.key;
    return stop(desk, {
      stage: 'credential',
      regions,
      failure: { code: 'identity-differs', params: { expected: user.arn, found: identity.arn } },
    });
  }
  const now = desk.ports.clock.now();
  desk.reach = reachAfter(desk.reach, chosen, skewMs, now, regions.length);
  show(desk, { stage: 'code', regions, identity });
  return done;
}

function stop(desk: Desk, change: Partial<SignIn> & { readonly failure: Failure }): Done {
  show(desk, change);
  return err(change.failure);
}
