import type { Draft } from '../core/journal/payload.ts';
import { codeIsSpent } from '../core/aws/failover.ts';
import { codeEndsAt, normaliseCode, waitFor } from '../core/aws/totp-code.ts';
import { err } from '../core/result.ts';
import { done, fromAws, refuse, type Done } from './answer.ts';
import { forgetPlan } from './choose-plan.ts';
import type { Desk } from './desk.ts';
import { stsOutcome } from './sts-outcome.ts';
import { show } from './show-sign-in.ts';
import { proveAgain } from './prove-again.ts';
import { awsNow, callTo, heedClock } from './reach.ts';
import { holdUnrecorded } from './read-back.ts';
import { record, recordAll } from './record.ts';
import { finishRenewal, renewedBy } from './renewing.ts';
import { openedSignIn, type OpenSignIn } from './sign-in.ts';
import { keepSession } from './keep-session.ts';
import { wishRecord } from './session-wish.ts';
import { finishSignInStep, signInStep } from './sign-in-step.ts';

const ONE_HOUR = 3_600;

/**
 * Spends one MFA code: on a base session (GetSessionToken, one hour) from which roles are chained, or
 * on the one role that was chosen and read back (AssumeRole from the key). Sent once, to one
 * endpoint; a code that may have arrived counts as spent.
 */
export async function submitCode(desk: Desk, typed: string): Promise<Done> {
  const open = openedSignIn(desk);
  if (!open.ok) return open;
  const code = normaliseCode(typed);
  if (code === undefined) return refuse('code-malformed');
  const { signIn, run, user } = open.value;
  // By what it is, never by how it looks: six digits are found in every log. Of this log only.
  run.journal.protect([code, `${code.slice(0, 3)} ${code.slice(3)}`]);
  if (signIn.pending) return refuse('busy');
  const { key, reach, accessEpoch: epoch } = desk;
  if (!key || !reach) return refuse('key-missing');
  const now = desk.ports.clock.now();
  const spent = desk.spentCodes.get(signIn.serial);
  const wait = spent ? waitFor(spent.until, now) : 0;
  if (spent && (wait > 0 || spent.code === code)) {
    show(desk, { nextCodeAt: now + wait });
    return refuse('code-already-used', { seconds: Math.max(1, Math.ceil(wait / 1000)) });
  }
  // Spent from here on, before anything is awaited: a second press must not send it again.
  const awsTime = awsNow(desk);
  const until = now + codeEndsAt(awsTime) - awsTime;
  desk.spentCodes.set(signIn.serial, { until, code });
  show(desk, { pending: { since: now, region: reach.region } });
  const pending = desk.signIn?.pending;
  // The assistant may be closed meanwhile, and opened anew: what is said here is not about that one.
  const isOpen = (): boolean => desk.signIn?.pending === pending;
  const proved = await proveAgain(desk, run, key.credentials);
  // All sessions were ended, or another key is being tried meanwhile: this code goes nowhere.
  if (desk.accessEpoch !== epoch || desk.key !== key) {
    desk.spentCodes.delete(signIn.serial);
    const gone = refuse(desk.accessEpoch === epoch ? 'no-run' : 'no-session');
    if (desk.run === run && !desk.key) show(desk, { failure: gone.error });
    return gone;
  }
  if (!proved.ok) {
    desk.spentCodes.delete(signIn.serial);
    show(desk, { failure: proved.error });
    return proved;
  }
  const { region } = proved.value;
  const id = desk.ports.random.uuid();
  const intended = await record(desk, run, intent(desk, open.value, id, region));
  if (!intended.ok) {
    desk.spentCodes.delete(signIn.serial);
    show(desk, { failure: intended.error });
    return intended;
  }
  const { direct } = signIn;
  const renews = renewedBy(desk, direct?.role.id);
  const held = direct ? await holdUnrecorded(desk, run, id, direct.readBack) : done;
  if (!held.ok) {
    desk.spentCodes.delete(signIn.serial);
    show(desk, { failure: held.error });
    return held;
  }
  const sts = await desk.ports.sts();
  const to = callTo(desk, run, region, key.credentials);
  const mfa = { serial: signIn.serial, code };
  const issued = direct
    ? await sts.assumeRole(to, { ...direct.request, mfa })
    : await sts.getSessionToken(to, mfa, ONE_HOUR);
  const answered = await recordAll(desk, run, [stsOutcome(run, id, issued)]);
  if (!answered.ok) return answered;
  if (!issued.ok) {
    heedClock(desk, issued.error);
    if (!codeIsSpent(issued.error)) desk.spentCodes.delete(signIn.serial);
    const failure = fromAws(issued.error, run);
    const next = codeIsSpent(issued.error) ? { nextCodeAt: until } : {};
    if (isOpen()) show(desk, { failure, ...next });
    return err(failure);
  }
  const kept = await keepSession(desk, run, {
    // GetSessionToken does not say whose session it is; the assistant may be closed by now.
    issued: direct ? issued.value : { ...issued.value, arn: user.arn },
    ...(direct ? { kind: 'role', role: direct.role, request: direct.request } : { kind: 'base' }),
    chained: false,
    intent: id,
    mfa: true,
    epoch,
    ...(renews ? { replaces: renews } : {}),
  });
  if (isOpen()) {
    forgetPlan(desk);
    show(desk, kept.ok ? { stage: 'roles' } : { failure: kept.error });
  }
  if (!kept.ok) return kept;
  const finished = await finishSignInStep(desk, run, 'aws');
  return finished.ok && renews ? finishRenewal(desk, run) : finished;
}

function intent(desk: Desk, { run, signIn, user }: OpenSignIn, id: string, region: string): Draft {
  const path = signInStep(run);
  return {
    type: 'intent',
    run: run.state.run,
    ...(path === undefined ? {} : { step: path }),
    data: {
      id,
      ...(signIn.direct
        ? {
            call: 'sts:AssumeRole',
            account: signIn.direct.role.account,
            role: signIn.direct.role.arn,
            readBack: 'shown' as const,
            ...wishRecord(desk, signIn.direct.request),
          }
        : { call: 'sts:GetSessionToken', account: user.account }),
      principal: user.arn,
      region,
      mfaSerial: signIn.serial,
      ...(path === undefined ? {} : { path }),
    },
  };
}
