import type { FactName, FactValues } from './facts.ts';
import type { Given } from './given.ts';

/** How much hangs on it, as SEC10-BP05's checks are graded. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a judge can come to. `not-run` is no judge's word: it is said where facts are missing. */
export type Judged = 'pass' | 'warn' | 'fail';
export type Status = Judged | 'not-run' | 'attested';

export interface Text {
  readonly en: string;
  readonly ja: string;
}

/** One thing that was found, about one user, role or account; `about` is its name there. */
export interface Found {
  readonly is: Exclude<Judged, 'pass'>;
  readonly about: string;
  readonly says: Text;
}

/** The answer about one user or role was not among those of its call: nothing is known of it. */
export interface Unread {
  readonly is: 'unread';
  readonly about: string;
  readonly call: FactName;
  /** Why, where it is another reason than that it was not read. */
  readonly code?: MissingCode;
}

/** `not-attested`: nobody has put their name to it. `not-drilled`: no verified run has tried it. */
export type MissingCode = 'not-attested' | 'not-drilled';

/** Nothing speaks against it but what can be seen, and people put their names to the rest. */
export interface Attested {
  readonly is: 'attested';
  readonly about: string;
  readonly by: readonly { readonly id: string; readonly name: string }[];
  /** RFC 3339 date. */
  readonly on: string;
  readonly statement: string;
}

/** All that a judge says of what it looked at. */
export type Said = readonly (Found | Unread | Attested)[];

/**
 * Which account a check looks at: that of the break-glass users, or each that has roles. `kit`: none,
 * but what the organisation has outside of AWS, once.
 */
export type Scope = 'security' | 'each' | 'kit';

/**
 * A readiness check: what it is, as data, and a pure judge over what was read. It passes where the
 * judge finds nothing, and was not run where it could not look at everyone.
 */
export interface Check<N extends FactName = FactName> {
  /** Stable, e.g. `TRUST-02`. */
  readonly id: string;
  readonly title: Text;
  readonly severity: Severity;
  /** Requirements of SEC10-BP05 it proves, e.g. `R39`. */
  readonly proves: readonly string[];
  readonly scope: Scope;
  /** What must have been read. Without one of them the check was not run. */
  readonly needs: readonly N[];
  readonly fix: Text;
  /** The like of it elsewhere, as their ids. */
  readonly related: {
    readonly prowler?: readonly string[];
    readonly cis?: readonly string[];
    readonly securityHub?: readonly string[];
  };
  readonly judge: (facts: Pick<FactValues, N>, given: Given) => Said;
}

/** Keeps the names in `needs` and the facts of `judge` together. */
export function check<const N extends FactName>(one: Check<N>): Check<N> {
  return one;
}

export function fails(about: string, en: string, ja: string): Found {
  return { is: 'fail', about, says: { en, ja } };
}

export function warns(about: string, en: string, ja: string): Found {
  return { is: 'warn', about, says: { en, ja } };
}

export function unread(about: string, call: FactName, code?: MissingCode): Unread {
  return { is: 'unread', about, call, ...(code === undefined ? {} : { code }) };
}
