import { timingSafeEqual } from 'node:crypto';
import { err, ok, type Result } from '../../core/result.ts';
import { expiredToken, invalidToken, type AwsError } from '../failure.ts';
import type { Incoming } from '../http/incoming.ts';
import type { PolicyDocument } from '../../core/iam/policy.ts';
import { parsePolicy } from '../../core/iam/parse.ts';
import { scopeFault, signatureFault } from '../signature/check.ts';
import { parseClaim } from '../signature/parse.ts';
import type { RangeState, SessionRecord } from '../state/model.ts';
import type { Caller } from './caller.ts';
import { assumedRoleArn, userArn, type Directory } from './directory.ts';
import type { Secrets } from './secrets.ts';
import type { WorldUser } from '../worlds/people.ts';

export interface Gate {
  readonly directory: Directory;
  readonly secrets: Secrets;
  sessions(): readonly SessionRecord[];
  /** What was written with IAM's calls: it holds for sessions that are older, too. */
  iam(): RangeState['iam'];
}

interface Door {
  readonly service: string;
  readonly regions: readonly string[];
  readonly now: number;
  readonly toleranceMs?: number;
}

/** Who sent this, proved by its signature; or AWS's own refusal, in AWS's order of checks. */
export function authenticate(gate: Gate, request: Incoming, door: Door): Result<Caller, AwsError> {
  const claim = parseClaim(request);
  if (!claim.ok) return claim;
  const { accessKeyId, sessionToken } = claim.value;
  const session = gate.sessions().find((one) => one.accessKeyId === accessKeyId);
  const known = session ? sessionCaller(gate, session) : keyCaller(gate, accessKeyId);
  if (!known || gate.iam().inactiveKeys.includes(accessKeyId)) return err(invalidToken);
  const caller = { ...known, policies: [...known.policies, ...inlinePolicies(gate, known)] };
  const token = session ? gate.secrets.sessionToken(accessKeyId) : undefined;
  if (!sameToken(token, sessionToken)) return err(invalidToken);
  const fault =
    scopeFault(claim.value, door) ??
    signatureFault(request, claim.value, gate.secrets.secretKey(accessKeyId));
  if (fault) return err(fault);
  return session && session.expiresAt <= door.now ? err(expiredToken) : ok(caller);
}

function inlinePolicies(gate: Gate, { principalArn }: Caller): readonly PolicyDocument[] {
  return gate.iam().inline.flatMap(({ arn, document }) => {
    const parsed = arn === principalArn ? parsePolicy(document) : undefined;
    return parsed?.ok === true ? [parsed.value] : [];
  });
}

type People = Pick<Gate, 'directory' | 'secrets'>;

function keyCaller(gateOf: People, accessKeyId: string): Caller | undefined {
  const { directory } = gateOf;
  const { evidence } = directory.world;
  for (const { name, created, policy } of evidence?.uploaders ?? []) {
    const user = { name, created, tags: {}, groups: [{ name, policy }], mfaDevice: '' };
    const caller = userCaller(gateOf, evidence?.id ?? '', user, accessKeyId);
    if (caller) return caller;
  }
  const more = directory.keyOwner(accessKeyId);
  if (more) return asUser(gateOf, more.account.id, more.user, accessKeyId);
  for (const account of directory.accounts()) {
    for (const user of account.users) {
      const caller = userCaller(gateOf, account.id, user, accessKeyId);
      if (caller) return caller;
    }
  }
  return undefined;
}

/** The user, if the key is their first. */
function userCaller(
  people: People,
  account: string,
  user: WorldUser,
  accessKeyId: string,
): Caller | undefined {
  if (user.keyless === true) return undefined;
  const first = people.secrets.userKeyId(userArn(account, user));
  return first === accessKeyId ? asUser(people, account, user, accessKeyId) : undefined;
}

function asUser(
  { directory, secrets }: People,
  account: string,
  user: WorldUser,
  accessKeyId: string,
): Caller {
  const arn = userArn(account, user);
  return {
    kind: 'user',
    account,
    accessKeyId,
    user,
    arn,
    principalArn: arn,
    userId: secrets.id('AIDA', arn),
    policies: [
      ...user.groups.map(({ policy }) => policy),
      ...(user.attached ?? []).flatMap((one) => directory.policy(account, one) ?? []),
    ],
  };
}

/** Whose session this is, with what it may do. */
export function sessionCaller(gate: Gate, session: SessionRecord): Caller | undefined {
  const { accessKeyId, issuedAt, holder } = session;
  if (holder.kind === 'user') {
    const found = gate.directory.user(holder.arn);
    const owner = found
      ? asUser(gate, found.account.id, found.user, accessKeyId)
      : keyCaller(gate, gate.secrets.userKeyId(holder.arn));
    if (owner?.kind !== 'user') return undefined;
    const { mfaAt } = holder;
    return {
      ...owner,
      accessKeyId,
      session: { issuedAt, ...(mfaAt === undefined ? {} : { mfaAt }) },
    };
  }
  const found = gate.directory.role(holder.roleArn);
  if (!found) return undefined;
  const narrowing = sessionPolicies(gate, found.account.id, holder);
  return {
    kind: 'role',
    account: found.account.id,
    accessKeyId,
    role: found.role,
    arn: assumedRoleArn(found.account.id, found.role.name, holder.sessionName),
    principalArn: holder.roleArn,
    userId: `${gate.secrets.id('AROA', holder.roleArn)}:${holder.sessionName}`,
    policies: [
      ...found.role.permissions.map(({ document }) => document),
      ...(found.role.attached ?? []).flatMap(
        (one) => gate.directory.policy(found.account.id, one) ?? [],
      ),
    ],
    session: { issuedAt },
    mfa: holder.mfa === true,
    sessionName: holder.sessionName,
    tags: holder.tags,
    transitive: holder.transitive,
    ...(holder.sourceIdentity === undefined ? {} : { sourceIdentity: holder.sourceIdentity }),
    ...(narrowing.length === 0 ? {} : { sessionPolicies: narrowing }),
  };
}

/** Inline and managed; all were checked when the session was asked for. */
function sessionPolicies(
  { directory }: Gate,
  account: string,
  { policy, policyArns = [] }: Extract<SessionRecord['holder'], { kind: 'role' }>,
): readonly PolicyDocument[] {
  const inline = policy === undefined ? undefined : parsePolicy(policy);
  return [
    ...(inline?.ok === true ? [inline.value] : []),
    ...policyArns.flatMap((arn) => directory.policy(account, arn) ?? []),
  ];
}

function sameToken(ours: string | undefined, theirs: string | undefined): boolean {
  if (ours === undefined || theirs === undefined) return ours === theirs;
  const [left, right] = [Buffer.from(ours), Buffer.from(theirs)];
  return left.length === right.length && timingSafeEqual(left, right);
}
