import { denialName } from './denial-name.ts';
import type { Spared } from './spared.ts';

/**
 * The inline policy that ends sessions of a role (IAM User Guide, "Revoke IAM role temporary security
 * credentials"): whatever was issued before an instant is denied everything; who assumes the role
 * anew is not. SEC10-BP05: sessions handed out in an incident are revoked at its end.
 */
export interface Denial {
  /** Name of the role, without its path. */
  readonly role: string;
  /** Of the inline policy: another person's denial must not be replaced. */
  readonly name: string;
  readonly document: string;
  /** RFC 3339 UTC, whole seconds. */
  readonly before: string;
}

const SECOND = 1000;
const AHEAD = 2 * SECOND;

/**
 * A denial's times: whatever is older and, where one session is left alive, three of them. IAM has no
 * "unless", so what is not the spared one is denied by what it differs in: another id, issued earlier,
 * issued later. Under the same id another computer may hold sessions, and whoever stole one.
 */
function timesBut(before: string, spared: Spared | undefined): readonly object[] {
  const older = { DateLessThan: { 'aws:TokenIssueTime': before } };
  if (!spared) return [older];
  const others = spared.userId.startsWith('*')
    ? { StringNotLike: { 'aws:userid': spared.userId } }
    : { StringNotEquals: { 'aws:userid': spared.userId } };
  if (spared.issuedAt === undefined) return [{ ...older, ...others }];
  const [earlier, later] = [-SECOND, SECOND].map((by) => instant((spared.issuedAt ?? 0) + by));
  return [
    { ...older, ...others },
    { DateLessThan: { 'aws:TokenIssueTime': earlier } },
    { ...older, DateGreaterThan: { 'aws:TokenIssueTime': later } },
  ];
}

/**
 * `now`: AWS's time, milliseconds since the epoch. AWS tells its clock in whole seconds, so it is known
 * to a second: the instant is the next full one behind that, and no session of this moment is left. `person`: only sessions under that
 * name, which roles of a kit are told to bear as their session name. `spared`: what it leaves alive.
 */
export function denyOlder(roleArn: string, now: number, person?: string, spared?: Spared): Denial {
  const before = instant(now + AHEAD);
  const times = timesBut(before, spared);
  const deny = (condition: object) =>
    times.map((time) => ({
      Effect: 'Deny',
      Action: ['*'],
      Resource: ['*'],
      Condition: { ...time, ...condition },
    }));
  // A session under another name bears its person as SourceIdentity, where the role's trust wants one.
  const statements =
    person === undefined
      ? deny({})
      : [
          ...deny({ StringLike: { 'aws:userid': `*:${person}` } }),
          ...deny({ StringEquals: { 'aws:SourceIdentity': person } }),
        ];
  return {
    role: roleNameIn(roleArn),
    name: denialName({ ...(person === undefined ? {} : { person }), spares: spared !== undefined }),
    before,
    document: JSON.stringify({ Version: '2012-10-17', Statement: statements }),
  };
}

function instant(time: number): string {
  return new Date(Math.floor(time / SECOND) * SECOND).toISOString().replace('.000Z', 'Z');
}

/** The name a role's ARN ends with; its path is not part of it. */
export function roleNameIn(arn: string): string {
  return arn.split('/').pop() ?? '';
}

/** The time a denial was made at whose instant this is, epoch ms: made again, it is the same. */
export function nowOf(before: number): number {
  return before - AHEAD;
}

/** `before` of the denial with that document; undefined: it is none. */
export function instantIn(document: string): string | undefined {
  return /"aws:TokenIssueTime":"([^"]+)"/.exec(document)?.[1];
}

/** A name a session can bear, and `StringLike` takes as it is: without `*`, `?` and `$`. */
export function isSessionName(name: string): boolean {
  return /^[\w+=,.@-]{2,64}$/.test(name);
}

/** What of this laptop's a denial reaches. */
export interface Reached<Session> {
  readonly sessions: readonly Session[];
  /** The session it is sent with is among them. */
  readonly own: boolean;
}

interface Known {
  readonly id: string;
  readonly arn: string;
  readonly role?: { readonly arn: string };
  readonly request?: { readonly sourceIdentity?: string };
}

/** Sessions held here that it cuts off; `using` is the one it is sent with, `spared` one it leaves. */
export function reachedBy<Session extends Known>(
  held: readonly Session[],
  roleArn: string,
  person: string | undefined,
  using?: string,
  spared?: string,
): Reached<Session> {
  const sessions = held.filter(
    ({ id, arn, role, request }) =>
      role?.arn === roleArn &&
      id !== spared &&
      (person === undefined ||
        arn.split('/').pop() === person ||
        request?.sourceIdentity === person),
  );
  return { sessions, own: sessions.some(({ id }) => id === using) };
}
