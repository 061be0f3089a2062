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
}

/** Which account a check looks at: that of the break-glass users, or each that has roles. */
export type Scope = 'security' | 'each';

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
  readonly judge: (facts: Pick<FactValues, N>, given: Given) => readonly (Found | Unread)[];
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

export function unread(about: string, call: FactName): Unread {
  return { is: 'unread', about, call };
}
