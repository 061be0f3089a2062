import type { CliCredentials } from '../../core/aws-login/credentials.ts';
import type { KitUser } from '../../core/kit/model.ts';
import { err } from '../../core/result.ts';
import { fromAws, refuse, type Done } from '../answer.ts';
import type { ActiveRun, Desk, LiveSession } from '../desk.ts';
import { holdSecrets } from '../hold-secrets.ts';
import { keepSession } from '../keep-session.ts';
import { show } from '../show-sign-in.ts';
import { reachAfter } from '../prove-again.ts';
import { regionsOf } from '../reach.ts';
import { finishSignInStep } from '../sign-in-step.ts';

export interface TakenIn {
  readonly given: CliCredentials;
  readonly user: KitUser;
  readonly region: string;
  readonly intent: string;
  /** `desk.accessEpoch` when it was asked for. */
  readonly epoch: number;
  /** The session that is renewed: tools that have it are given the new one. */
  readonly replaces?: LiveSession;
}

/**
 * Proves what the CLI gave, and keeps it as the session that roles are assumed from. Whoever signed
 * in in the browser may be somebody else: then it is not kept. Of MFA nothing is known.
 */
export async function takeIn(desk: Desk, run: ActiveRun, taken: TakenIn): Promise<Done> {
  const kept = await takeInQuietly(desk, run, taken);
  if (!kept.ok) return kept;
  if (desk.signIn?.stage === 'cli') show(desk, { stage: 'roles' });
  return finishSignInStep(desk, run, 'aws');
}

/** The same without a word in the assistant: for what is renewed while other work goes on. */
export async function takeInQuietly(
  desk: Desk,
  run: ActiveRun,
  { given, user, region, intent, epoch, replaces }: TakenIn,
): Promise<Done> {
  const { credentials, expires } = given;
  holdSecrets(desk, [credentials.secretAccessKey, credentials.sessionToken]);
  if (desk.run !== run || desk.accessEpoch !== epoch) return refuse('cancelled');
  const sts = await desk.ports.sts();
  const probed = await sts.probe(regionsOf(desk, run), credentials);
  if (desk.run !== run || desk.accessEpoch !== epoch) return refuse('cancelled');
  if (!probed.ok) return err(fromAws(probed.error.failure, run));
  const { chosen, identity, skewMs, regions } = probed.value;
  if (identity.arn !== user.arn) {
    return refuse('identity-differs', { expected: user.arn, found: identity.arn });
  }
  desk.reach = reachAfter(desk.reach, chosen, skewMs, desk.ports.clock.now(), regions.length);
  if (desk.signIn?.stage === 'cli') desk.signIn = { ...desk.signIn, regions, identity };
  const kept = await keepSession(desk, run, {
    issued: { credentials, expires, arn: identity.arn, requestId: '', region: chosen || region },
    kind: 'cli',
    chained: false,
    intent,
    epoch,
    ...(replaces ? { replaces } : {}),
  });
  return kept.ok ? { ok: true, value: null } : kept;
}
