/** What the session of an `sts:AssumeRole` is asked with, besides the policy's text: part of its intent. */
export interface SessionWish {
  readonly seconds?: number;
  readonly policySha256?: string;
  readonly policyArns?: readonly string[];
  readonly tags?: readonly { readonly key: string; readonly value: string }[];
  readonly transitiveTagKeys?: readonly string[];
  readonly sourceIdentity?: string;
}

export interface SessionStart {
  readonly session: string;
  /** cli: from `aws login`. console: in a browser, by a person's word; no key of it is known. */
  readonly kind: 'base' | 'cli' | 'role' | 'console';
  readonly account: string;
  readonly arn: string;
  readonly role?: string;
  readonly region: string;
  readonly accessKeyId?: string;
  readonly expires: string;
  readonly sourceIdentity?: string;
  /** Absent where it is not known. */
  readonly mfa?: boolean;
  readonly chained: boolean;
  readonly intent: string;
  /** Of the space AWS has for policies and tags, percent, as AWS answered. */
  readonly packedPolicySize?: number;
  /** The session this one takes the place of. */
  readonly replaces?: string;
}

export interface SessionEnding {
  readonly session: string;
  /** replaced: renewed; another session has its place. Its keys live at AWS until they expire. */
  readonly why: 'ended' | 'expired' | 'lost' | 'closed' | 'replaced';
}

/** A session goes to another program; never what it was given, only that it was. */
export interface Handout {
  readonly grant: string;
  readonly session: string;
  readonly to: 'terminal' | 'tool' | 'process' | 'console';
  /** What the person called the tool. */
  readonly name?: string;
  readonly event: 'granted' | 'fetched' | 'refused' | 'withdrawn';
  /** Until when what was handed out can be used, RFC 3339 UTC. Withdrawing does not shorten it. */
  readonly until?: string;
  /** How often it was handed out, or refused, so far. */
  readonly count?: number;
  /** The program that asked, where the system tells it. */
  readonly by?: { readonly pid: number; readonly program: string };
  readonly why?: 'person' | 'session-over' | 'lock' | 'quit' | 'too-often' | 'not-opened';
}
