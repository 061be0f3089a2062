/** What a denial leaves alive. */
export interface Spared {
  /** The session's name: its user's. */
  readonly name: string;
  /** `aws:userid`: exact, or `*:name` where only the name is known. */
  readonly userId: string;
  /** When AWS issued it by its own clock, epoch ms; without it all under that id stay. */
  readonly issuedAt?: number;
  /** Its id in the log; without it all under that name stay. */
  readonly session?: string;
}

interface Held {
  readonly id: string;
  readonly userId?: string;
  readonly issuedAt?: number;
}

/**
 * A session as a denial can leave it; undefined where STS did not say what tells it apart. An id with
 * anything else in it would mean more than one session: IAM fills `${…}` in and takes `*` and `?` for any.
 */
export function sparedOf({ id, userId, issuedAt }: Held): Spared | undefined {
  const name = /^A[A-Z0-9]{3,127}:([\w+=,.@-]{2,64})$/.exec(userId ?? '')?.[1];
  if (name === undefined || userId === undefined || issuedAt === undefined) return undefined;
  return Number.isFinite(issuedAt) ? { name, userId, issuedAt, session: id } : undefined;
}

/** Of a browser's role session only the name is known: all under it stay, on other computers too. */
export function sparedByName(name: string): Spared | undefined {
  return /^[\w+=,.@-]{2,64}$/.test(name) ? { name, userId: `*:${name}` } : undefined;
}
