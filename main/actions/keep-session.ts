import type { Failure } from '../core/failure.ts';
import type { KitRole } from '../core/kit/model.ts';
import type { RoleRequest } from '../core/kit/role-request.ts';
import { serves } from '../core/kit/serves.ts';
import type { RoleNeed } from '../core/playbook/model.ts';
import type { Issued } from '../core/ports/aws.ts';
import { err, type Result } from '../core/result.ts';
import { onlyTalked } from './drill/only-talked.ts';
import type { ActiveRun, Desk, LiveSession } from './desk.ts';
import { holdSecrets } from './hold-secrets.ts';
import { record } from './record.ts';
import { replaceSession } from './replace-session.ts';

export interface NewSession {
  /** With the ARN it was asked for where AWS names none: what the assistant shows may be another's. */
  readonly issued: Issued;
  readonly kind: 'base' | 'cli' | 'role';
  readonly role?: KitRole;
  readonly intent: string;
  /** Absent where it is not known. */
  readonly mfa?: true;
  /** From another session: AWS caps it at an hour, and a console link may not ask for longer. */
  readonly chained: boolean;
  /** What STS was asked for it; a base session has none. */
  readonly request?: RoleRequest;
  /** The session whose place it takes. */
  readonly replaces?: LiveSession;
  /** `desk.accessEpoch` when it was asked for. */
  readonly epoch: number;
}

/** Keeps fresh credentials in main memory, out of every record, and puts the session in the dock. */
export async function keepSession(
  desk: Desk,
  run: ActiveRun,
  session: NewSession,
): Promise<Result<LiveSession, Failure>> {
  const { issued, kind, role, request } = session;
  const sourceIdentity = request?.sourceIdentity;
  const { packedPolicySize, userId } = issued;
  const packed = packedPolicySize === undefined ? {} : { packedPolicySize };
  // All sessions were ended while this one was on its way: it is not kept.
  const over = (): boolean => desk.run !== run || desk.accessEpoch !== session.epoch;
  const notKept = err<Failure>({ code: 'no-session', params: { role: role?.id ?? '' } });
  const talkedOnly = onlyTalked(run);
  if (talkedOnly) return err(talkedOnly);
  if (over()) return notKept;
  const { credentials, region, expires } = issued;
  holdSecrets(desk, [credentials.secretAccessKey, credentials.sessionToken ?? '']);
  const { arn } = issued;
  const account = role?.account ?? arn.split(':')[4] ?? '';
  const id = desk.ports.random.uuid();
  // Ended or expired while this one was asked for: its place is gone, and its end is in the log.
  const before = (): LiveSession | undefined => desk.sessions.get(session.replaces?.id ?? '');
  const replaces = before()?.id;
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
      ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
      ...packed,
      ...(replaces === undefined ? {} : { replaces }),
    },
  });
  if (!recorded.ok) return recorded;
  // Or while it was written down.
  if (over()) {
    const data = { session: id, why: 'ended' } as const;
    const told = await record(desk, run, { type: 'session.end', run: run.state.run, data });
    return told.ok ? notKept : told;
  }
  const old = before();
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
    ...(request ? { request, issuedAt: Date.parse(expires) - request.durationSeconds * 1000 } : {}),
    ...(userId === undefined ? {} : { userId }),
    ...packed,
    ...(old ? { inPlaceOf: [old.id, ...(old.inPlaceOf ?? [])] } : {}),
  };
  desk.sessions.set(id, live);
  const replaced = old ? await replaceSession(desk, old, live) : undefined;
  desk.ports.changed();
  if (replaced?.ok === false) return replaced;
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

/** The newest session that roles are assumed from. */
export function baseSession(desk: Desk): LiveSession | undefined {
  return liveSession(desk, ({ kind }) => kind !== 'role');
}

/** Whether this session is still on the desk of this run: both may go while a person reads. */
export function stillHeld(desk: Desk, run: ActiveRun, { id }: Pick<LiveSession, 'id'>): boolean {
  return desk.run === run && desk.sessions.has(id);
}

/** The session itself while it is on the desk of this run, or the one it was renewed to. */
export function heldNow(
  desk: Desk,
  run: ActiveRun,
  { id }: Pick<LiveSession, 'id'>,
): LiveSession | undefined {
  if (desk.run !== run) return undefined;
  const renewed = [...desk.sessions.values()].find(({ inPlaceOf = [] }) => inPlaceOf.includes(id));
  return desk.sessions.get(id) ?? renewed;
}

/** A session of that role as the playbook or the kit wants it, and no other of the same role. */
export function heldRole(
  desk: Desk,
  role: KitRole | undefined,
  need: RoleNeed | undefined,
): LiveSession | undefined {
  if (!role) return undefined;
  return liveSession(
    desk,
    ({ role: own, request }) =>
      own?.id === role.id && request !== undefined && serves(request, role, need),
  );
}
