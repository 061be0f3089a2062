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

/** AWS's own name for the inline policy its console writes: it ends the sessions of everybody. */
export const EVERYONE = 'AWSRevokeOlderSessions';
const SECOND = 1000;

/**
 * `now`: AWS's time, milliseconds since the epoch. AWS tells its clock in whole seconds, so it is known
 * to a second: the instant is the next full one behind that, and no session of this moment is left. `person`: only sessions under that
 * name, which roles of a kit are told to bear as their session name.
 */
export function denyOlder(roleArn: string, now: number, person?: string): Denial {
  const before = new Date((Math.floor(now / SECOND) + 2) * SECOND)
    .toISOString()
    .replace('.000Z', 'Z');
  const older = { DateLessThan: { 'aws:TokenIssueTime': before } };
  const deny = (condition: object) => ({
    Effect: 'Deny',
    Action: ['*'],
    Resource: ['*'],
    Condition: { ...older, ...condition },
  });
  // A session under another name bears its person as SourceIdentity, where the role's trust wants one.
  const statements =
    person === undefined
      ? [deny({})]
      : [
          deny({ StringLike: { 'aws:userid': `*:${person}` } }),
          deny({ StringEquals: { 'aws:SourceIdentity': person } }),
        ];
  return {
    role: roleNameIn(roleArn),
    name: person === undefined ? EVERYONE : `${EVERYONE}-${person}`,
    before,
    document: JSON.stringify({ Version: '2012-10-17', Statement: statements }),
  };
}

/** The name a role's ARN ends with; its path is not part of it. */
export function roleNameIn(arn: string): string {
  return arn.split('/').pop() ?? '';
}

/** `before` of the denial with that document; undefined: it is none. */
export function instantIn(document: string): string | undefined {
  return /"aws:TokenIssueTime":"([^"]+)"/.exec(document)?.[1];
}

/** Whose sessions a denial of that name ends; undefined: everybody's. */
export function personIn(name: string): string | undefined {
  return name.startsWith(`${EVERYONE}-`) ? name.slice(EVERYONE.length + 1) : undefined;
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

/** Sessions held here that it cuts off; `using` is the one it is sent with. */
export function reachedBy<Session extends Known>(
  held: readonly Session[],
  roleArn: string,
  person: string | undefined,
  using?: string,
): Reached<Session> {
  const sessions = held.filter(
    ({ arn, role, request }) =>
      role?.arn === roleArn &&
      (person === undefined ||
        arn.split('/').pop() === person ||
        request?.sourceIdentity === person),
  );
  return { sessions, own: sessions.some(({ id }) => id === using) };
}
