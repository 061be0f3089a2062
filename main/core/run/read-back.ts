import type { Mode } from '../journal/payload.ts';
import type { Risk, Text } from '../playbook/model.ts';

/**
 * What main shows before it acts (runbook rule: read back before change). Built from what will be
 * sent, not from what the window asked for.
 */
export interface ReadBack {
  readonly mode: Mode;
  /** Question in both languages, e.g. "Send this command to 2 servers?". */
  readonly question: Text;
  readonly accept: Text;
  readonly startedAt: number;
  readonly account: { readonly id: string; readonly alias: string };
  readonly role: string;
  readonly region: string;
  readonly principal: string;
  readonly targets: readonly { readonly id: string; readonly name: string }[];
  /** When the targets were resolved and frozen, epoch ms. */
  readonly resolvedAt?: number;
  readonly document?: { readonly name: string; readonly sha256: string };
  readonly script: readonly string[];
  /** What the document is given besides the script; secrets are dots. */
  readonly parameters?: readonly { readonly name: string; readonly value: string }[];
  readonly undo?: Text;
  readonly risk: Risk;
  readonly lastsSeconds?: number;
  readonly warning?: Text;
  /**
   * What must be typed before the accept button wakes: the target count, the account alias, or,
   * while nothing can be recorded, a reason of at least five characters.
   */
  readonly type?: { readonly what: 'count' | 'alias' | 'reason'; readonly expected: string };
}

export interface ReadBackAnswer {
  readonly accepted: boolean;
  readonly typed: string;
}
