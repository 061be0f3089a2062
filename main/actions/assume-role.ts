import type { KitRole } from '../core/kit/model.ts';
import type { RoleRequest } from '../core/kit/role-request.ts';
import type { Failure } from '../core/failure.ts';
import { afterFailure } from '../core/aws/failover.ts';
import type { RoleNeed } from '../core/playbook/model.ts';
import { stepAt, type PlanStep } from '../core/run/plan.ts';
import type { AwsFailure, Issued } from '../core/ports/aws.ts';
import { err, ok, type Result } from '../core/result.ts';
import { done, fromAws, refuse, type Done } from './answer.ts';
import { onOpenStep } from './current-step.ts';
import type { ActiveRun, Desk, LiveSession } from './desk.ts';
import { refusedAccount } from './account-allowed.ts';
import { rangeReady } from './drill-range.ts';
import { baseSession, heldNow, heldRole, keepSession } from './keep-session.ts';
import { needAt, placeOf, roleAt } from './place.ts';
import { proveAgain, reachAfter } from './prove-again.ts';
import { callTo, heedClock, regionsOf } from './reach.ts';
import { agreedIntent } from './read-back.ts';
import { roleReadBack } from './role-read-back.ts';
import { record, recordAll } from './record.ts';
import { requestOf, wishRecord } from './session-wish.ts';
import { stsOutcome } from './sts-outcome.ts';

interface Wanted {
  readonly role: KitRole;
  readonly at?: PlanStep;
  readonly need?: RoleNeed;
}

/** The `assume-role` step: read back, written down, asked of STS, kept in the dock. */
export async function assumeRoleOfStep(desk: Desk, path: string): Promise<Done> {
  return onOpenStep(desk, path, async ({ run, at }) => {
    if (at.step.kind !== 'assume-role') return refuse('step-not-ready');
    const notReady = await rangeReady(desk, run);
    if (notReady) return err(notReady);
    const { need, role } = roleAt(run, at, at.step.role);
    if (!need || !role) return refuse('no-such-role', { role: at.step.role });
    run.failures.delete(path);
    const pending = {
      what: 'assuming-role',
      since: desk.ports.clock.now(),
      canCancel: false,
    } as const;
    run.pending.set(path, pending);
    // A code may have opened it straight from the key: there is nothing to chain it from, nor need to.
    const held = !hasBase(desk) && heldRole(desk, role, need) !== undefined;
    const assumed = held ? done : await assume(desk, run, { role, at, need });
    run.pending.delete(path);
    if (!assumed.ok) {
      run.failures.set(path, assumed.error);
      desk.ports.changed();
      return assumed;
    }
    const recorded = await record(desk, run, {
      type: 'step.done',
      ...placeOf(run, at),
      data: { path, how: 'aws' },
    });
    return recorded.ok ? done : recorded;
  });
}

export function hasBase(desk: Desk): boolean {
  return baseSession(desk) !== undefined;
}

/** A role outside its own step, narrowed as the playbook of the step that is open wants it. */
export async function assumeRole(desk: Desk, roleId: string): Promise<Done> {
  const { run } = desk;
  if (!run) return refuse('no-run');
  const role = run.kit?.roles.find(({ id }) => id === roleId);
  if (!role) return refuse('no-such-role', { role: roleId });
  const acting = `role:${roleId}`;
  if (run.acting.has(acting)) return refuse('busy');
  run.acting.add(acting);
  try {
    const need = needAt(stepAt(run.plan, run.state.current), roleId);
    return await assume(desk, run, { role, ...(need ? { need } : {}) });
  } finally {
    run.acting.delete(acting);
  }
}

async function assume(desk: Desk, run: ActiveRun, wanted: Wanted): Promise<Done> {
  const base = baseSession(desk);
  if (!run.kit) return refuse('kit-missing');
  if (!base) return refuse('base-session-missing');
  const refusal = refusedAccount(run, wanted.role.id);
  if (refusal) return err(refusal);
  const user = base.arn.split('/').pop() ?? '';
  const request = requestOf(run, { role: wanted.role, need: wanted.need, user, chained: true });
  if (!request.ok) return request;
  return openRole(desk, run, { ...wanted, request: request.value });
}

/** Asks STS for a role's session from the base session: read back, written down, sent, kept. */
export async function openRole(
  desk: Desk,
  run: ActiveRun,
  wanted: Wanted & {
    readonly request: RoleRequest;
    /** The session whose place the new one takes. */
    readonly renews?: LiveSession;
  },
): Promise<Done> {
  const { kit } = run;
  const { role, at, request, renews } = wanted;
  const epoch = desk.accessEpoch;
  const base = baseSession(desk);
  if (!kit) return refuse('kit-missing');
  if (!base) return refuse('base-session-missing');
  const { renews: _renews, ...shown } = wanted;
  // The first to be asked: one that failed since the base session was opened is not.
  const region = regionsOf(desk, run)[0]?.region ?? base.region;
  const readBack = roleReadBack(run, {
    ...shown,
    base: { arn: base.arn, region },
    kit,
    renews: renews !== undefined,
  });
  const intended = await agreedIntent(
    desk,
    run,
    readBack,
    at,
    () => ({
      call: 'sts:AssumeRole',
      account: role.account,
      principal: base.arn,
      role: role.arn,
      region,
      ...wishRecord(desk, request),
    }),
    base,
    ...(renews ? [renews] : []),
  );
  if (!intended.ok) return intended;
  const id = intended.value;
  // AWS CLI may have renewed it while the person read.
  const from = heldNow(desk, run, base) ?? base;
  const issued = await inSomeRegion(desk, run, { base: from, request, at });
  const answered = await recordAll(desk, run, [stsOutcome(run, id, issued)]);
  if (!answered.ok) return answered;
  if (!issued.ok) return err(refused(run, role, base, issued.error));
  const kept = await keepSession(desk, run, {
    issued: issued.value,
    kind: 'role',
    role,
    chained: true,
    request,
    intent: id,
    ...(base.mfa ? { mfa: true } : {}),
    epoch,
    ...(renews ? { replaces: renews } : {}),
  });
  return kept.ok ? ok(null) : kept;
}

/** AWS does not say that MFA was missing; where it may have been, the card says so. */
function refused(run: ActiveRun, role: KitRole, base: LiveSession, failure: AwsFailure): Failure {
  const told = fromAws(failure, run);
  const denied = failure.code === 'assume-role-denied' || failure.code === 'access-denied';
  if (!denied || base.kind !== 'cli' || !role.trust.mfaRequired) return told;
  return {
    ...told,
    code: 'role-wants-mfa',
    params: { ...told.params, role: role.arn.split('/').pop() ?? '' },
  };
}

/** Which Region is asked now stands at the step that waits for it. */
function showRegion(desk: Desk, run: ActiveRun, path: string, region: string): void {
  const pending = run.pending.get(path);
  if (!pending) return;
  run.pending.set(path, { ...pending, region });
  desk.ports.changed();
}

/** AssumeRole from a base session spends no code: a dark Region is followed by the next. */
async function inSomeRegion(
  desk: Desk,
  run: ActiveRun,
  { base, request, at }: { base: LiveSession; request: RoleRequest; at: PlanStep | undefined },
): Promise<Result<Issued, AwsFailure>> {
  // Whatever it says, the wish is sent: what it finds is which Region goes first.
  await proveAgain(desk, run, base.credentials);
  const sts = await desk.ports.sts();
  let last: Result<Issued, AwsFailure> | undefined;
  let asked = 0;
  for (const { region } of regionsOf(desk, run)) {
    asked += 1;
    showRegion(desk, run, at?.path ?? '', region);
    last = await sts.assumeRole(callTo(desk, run, region, base.credentials), request);
    if (last.ok) {
      const now = desk.ports.clock.now();
      desk.reach = reachAfter(desk.reach, region, desk.reach?.skewMs ?? 0, now, asked);
      return last;
    }
    heedClock(desk, last.error);
    if (afterFailure(last.error, false) === 'stop') return last;
  }
  return last ?? err({ code: 'no-network', raw: 'no Region in the kit', mayHaveHappened: false });
}
