import type { Asker, OpenDoor } from '../../core/ports/handoff.ts';
import type { Failure } from '../../core/failure.ts';
import type { Result } from '../../core/result.ts';

export type GrantFor = 'terminal' | 'tool' | 'process';

/** One tool or terminal that may fetch one session, with a token of its own. Times are laptop epoch ms. */
export interface Grant {
  readonly id: string;
  readonly to: GrantFor;
  readonly name: string;
  /** Another one takes its place when it is renewed. */
  session: string;
  readonly sessionName: string;
  /** SHA-256 of the token. The token itself is with the tool only. */
  readonly digest: Uint8Array;
  readonly since: number;
  /** What to type or paste where; names a file, holds no secret. */
  line?: string;
  fetched: number;
  lastAt?: number;
  lastBy?: Asker;
  /** Until when the longest-lived of what was fetched can be used. */
  livesUntil?: number;
  withdrawnAt?: number;
  /** Requests of the minute that began at `from`. */
  minute: { from: number; count: number; told: boolean };
}

/** A console link that one browser may fetch once. */
export interface ConsoleLink {
  readonly id: string;
  session: string;
  readonly to: 'console';
  readonly name: '';
  readonly link: string;
  /** Until when the link may be fetched. */
  readonly until: number;
  /** When the console session it opens ends, at the latest. */
  readonly consoleUntil: number;
  taken: boolean;
}

export interface HandoffDesk {
  readonly grants: Map<string, Grant>;
  /** By the digest of what a browser asks with. */
  readonly links: Map<string, ConsoleLink>;
  /** Being opened, or open. */
  door?: Promise<Result<OpenDoor, Failure>>;
}

/** Asked again after each wait: a person may withdraw at any time. */
export function isWithdrawn({ withdrawnAt }: Grant): boolean {
  return withdrawnAt !== undefined;
}

/** Grants that still give something. */
export function openGrants({ grants }: HandoffDesk): readonly Grant[] {
  return [...grants.values()].filter((grant) => !isWithdrawn(grant));
}
