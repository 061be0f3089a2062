import type { Mode } from '../journal/payload.ts';
import type { Risk, Text } from '../playbook/model.ts';
import type { Span } from '../playbook/template.ts';

/** What every question of main's own window has. */
interface Asked {
  /** Question in both languages, e.g. "Send this command to 2 servers?". */
  readonly question: Text;
  readonly accept: Text;
  /** What no is called, where it is more than calling it off. */
  readonly refuse?: Text;
  readonly risk: Risk;
  readonly undo?: Text;
  readonly warning?: Text;
  /**
   * What must be typed before the accept button wakes: the target count, the account alias (its number where
   * two accounts share one), or,
   * while nothing can be recorded, a reason of at least five characters.
   */
  readonly type?: {
    readonly what: 'count' | 'alias' | 'account' | 'reason';
    readonly expected: string;
    /** The warning asks for the reason; without this it is that nothing can be recorded. */
    readonly because?: 'warning';
  };
}

/**
 * What main shows before it acts on AWS (runbook rule: read back before change). Built from what
 * will be sent, not from what the window asked for.
 */
export interface AwsReadBack extends Asked {
  readonly mode: Mode;
  /** A drill in real accounts: what is agreed to is done there. */
  readonly real?: true;
  readonly startedAt: number;
  readonly account: { readonly id: string; readonly alias: string };
  readonly role: string;
  readonly region: string;
  readonly principal: string;
  readonly targets: readonly {
    readonly id: string;
    readonly name: string;
    readonly platform?: string;
    readonly agentVersion?: string;
    /** When its agent was last heard, RFC 3339 UTC. */
    readonly lastPing?: string;
  }[];
  /** Named, tagged or grouped, and left out. */
  readonly leftOut?: readonly {
    readonly id: string;
    readonly name: string;
    readonly why: 'offline' | 'unknown';
  }[];
  /** How it goes out: in so many sends, so many at a time, up to so many errors. */
  readonly sending?: {
    readonly sends: number;
    readonly concurrency: number;
    readonly errors: number;
  };
  /** When the targets were resolved and frozen, epoch ms. */
  readonly resolvedAt?: number;
  readonly document?: { readonly name: string; readonly sha256: string };
  readonly script: readonly string[];
  /** `script` is no script but a policy: the session's own, one put on a role, or one taken off it. */
  readonly policyOf?: 'session' | 'role' | 'removed';
  /** The script's lines in pieces, so that what was put in for a variable is seen. */
  readonly spans?: readonly (readonly Span[])[];
  /** What the document is given besides the script; secrets are dots. */
  readonly parameters?: readonly { readonly name: string; readonly value: string }[];
  readonly lastsSeconds?: number;
  /** How a role's session is stamped and narrowed; the inline policy is `script`. */
  readonly session?: {
    readonly sourceIdentity?: string;
    readonly tags: readonly {
      readonly key: string;
      readonly value: string;
      /** It goes along when another role is assumed from the session. */
      readonly goesAlong: boolean;
    }[];
    readonly policyArns: readonly string[];
    /** Inline policy and ARNs together; absent where nothing narrows the session. */
    readonly policyText?: {
      readonly characters: number;
      readonly most: number;
      readonly near: boolean;
    };
  };
}

/** What changes whom or what this computer believes: no account and no run, but facts to compare. */
export interface OwnReadBack extends Asked {
  readonly facts: readonly { readonly name: Text; readonly value: string }[];
}

export type ReadBack = AwsReadBack | OwnReadBack;

export interface ReadBackAnswer {
  readonly accepted: boolean;
  readonly typed: string;
}
