import { z } from 'zod';
import { canonical } from '../../journal/canonical.ts';
import type { Trust } from '../../publish/trust.ts';

const FORMAT = 'breakglass-baseline/1';

/** What a break-glass user or role was like, each part in canonical JSON (RFC 8785). */
export type SealedPrincipal = Readonly<Record<string, string>>;
/** By ARN. */
export type Principals = Readonly<Record<string, SealedPrincipal>>;

export interface Baseline {
  /** By account. */
  readonly accounts: Readonly<Record<string, Principals>>;
  /** SHA-256, hex, of the baseline it took the place of. */
  readonly replaces?: string;
}

/** A baseline as it was found, with whose signatures stand for it. */
export interface BaselineFacts extends Baseline {
  readonly standing: Trust['is'];
  readonly signers: readonly string[];
}

/** The bytes that are signed: equal principals give equal text, whoever reads them. */
export function baselineText({ accounts, replaces }: Baseline): string {
  return `${canonical({ format: FORMAT, accounts, ...(replaces === undefined ? {} : { replaces }) })}\n`;
}

const shape = z.strictObject({
  format: z.literal(FORMAT),
  accounts: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string()))),
  replaces: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

/** Undefined where the text is no baseline. */
export function parseBaseline(text: string): Baseline | undefined {
  try {
    const read = shape.safeParse(JSON.parse(text));
    if (!read.success) return undefined;
    const { accounts, replaces } = read.data;
    return { accounts, ...(replaces === undefined ? {} : { replaces }) };
  } catch {
    return undefined;
  }
}

export interface Drift {
  readonly arn: string;
  readonly is: 'new' | 'gone' | 'changed';
  /** Which parts differ, where it changed. */
  readonly parts: readonly string[];
}

/** What differs between two states of one account, by ARN. */
export function driftOf(sealed: Principals, now: Principals): readonly Drift[] {
  const arns = [...new Set([...Object.keys(sealed), ...Object.keys(now)])].sort();
  return arns.flatMap((arn): readonly Drift[] => {
    const before = sealed[arn];
    const after = now[arn];
    if (before === undefined) return [{ arn, is: 'new', parts: [] }];
    if (after === undefined) return [{ arn, is: 'gone', parts: [] }];
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    const differ = names.filter((name) => before[name] !== after[name]);
    return differ.length === 0 ? [] : [{ arn, is: 'changed', parts: differ }];
  });
}
