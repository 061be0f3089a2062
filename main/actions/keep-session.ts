import type { Failure } from '../core/failure.ts';
import type { KitRole } from '../core/kit/model.ts';
import type { RoleRequest } from '../core/kit/role-request.ts';
import type { Issued } from '../core/ports/aws.ts';
import { err, type Result } from '../core/result.ts';
import type { ActiveRun, Desk, LiveSession } from './desk.ts';
import { holdSecrets } from './hold-secrets.ts';
import { record } from './record.ts';

export interface NewSession {
  readonly issued: Issued;
  readonly kind: 'base' | 'cli' | 'role';
  readonly role?: KitRole;
  readonly intent: string;
  /** Absent where it is not known. */
  readonly mfa?: true;
  /** From another session: AWS caps it at an hour, and a console link may not ask for longer. */
  readonly chained: boolean;
  readonly sourceIdentity?: string;
  /** The session policy it was asked with. */
  readonly policy?: string;
  /** `desk.accessEpoch` when it was asked for. */
  readonly epoch: number;
}

/** Keeps fresh credentials in main memory, out of every record, and puts the session in the dock. */
export async function keepSession(
  desk: Desk,
  run: ActiveRun,
  session: NewSession,
): Promise<Result<LiveSession, Failure>> {
  const { issued, kind, role } = session;
  // All sessions were ended while this one was on its way: it is not kept.
  if (desk.run !== run || desk.accessEpoch !== session.epoch)
    return err({ code: 'no-session', params: { role: role?.id ?? '' } });
  const { credentials, region, expires } = issued;
  holdSecrets(desk, [credentials.secretAccessKey, credentials.sessionToken ?? '']);
  const arn = issued.arn === '' ? (desk.signIn?.identity?.arn ?? '') : issued.arn;
  const account = role?.account ?? arn.split(':')[4] ?? '';
  const id = desk.ports.random.uuid();
  const recorded = await record(desk, run, {
    type: 'session.start',
    run: run.state.run,
    data: {
      session: id,
      kind,
      account,
      arn,
      region,
      accessKeyId: credentials.accessKeyId,
      expires,
      ...(session.mfa ? { mfa: true } : {}),
      chained: session.chained,
      intent: session.intent,
      ...(role ? { role: role.id } : {}),
      ...(session.sourceIdentity === undefined ? {} : { sourceIdentity: session.sourceIdentity }),
    },
  });
  if (!recorded.ok) return recorded;
  const live: LiveSession = {
    id,
    kind,
    account,
    arn,
    region,
    credentials,
    startedAt: desk.ports.clock.now(),
    expiresAt: Date.parse(expires) - (desk.reach?.skewMs ?? 0),
    chained: session.chained,
    ...(session.mfa ? { mfa: true } : {}),
    ...(role ? { role } : {}),
    ...(session.policy === undefined ? {} : { policy: session.policy }),
  };
  desk.sessions.set(id, live);
  desk.ports.changed();
  return { ok: true, value: live };
}

/** The newest session that still has time left. */
export function liveSession(
  desk: Desk,
  want: (session: LiveSession) => boolean,
): LiveSession | undefined {
  const now = desk.ports.clock.now();
  return [...desk.sessions.values()]
    .reverse()
    .find((session) => session.expiresAt > now && want(session));
}

/** Whether this very session is still on the desk of this run: both may go while a person reads. */
export function stillHeld(desk: Desk, run: ActiveRun, session: LiveSession): boolean {
  return desk.run === run && desk.sessions.get(session.id) === session;
}

/** A session of that role, narrowed by that policy and no other. */
export function heldRole(
  desk: Desk,
  role: KitRole | undefined,
  policy: string | undefined,
): LiveSession | undefined {
  return liveSession(
    desk,
    (session) => role !== undefined && session.role?.id === role.id && session.policy === policy,
  );
}

/** The part of a request that says what a session was narrowed by. */
export function policyOf(request: RoleRequest): { readonly policy?: string } {
  return request.policy === undefined ? {} : { policy: request.policy };
}
