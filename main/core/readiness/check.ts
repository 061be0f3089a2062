import type { FactName, FactValues } from './facts.ts';
import type { Elsewhere, Place } from './places.ts';
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

/** The answer about one user, role or other place was not read: nothing is known of it. */
export interface Unread {
  readonly is: 'unread';
  readonly about: string;
  readonly call: FactName;
  /** Why, where it is another reason than that it was not read. */
  readonly code?: MissingCode;
  /** Where it should have been read, when not where the check looks. */
  readonly place?: Place;
}

/**
 * `not-attested`: nobody has put their name to it. `not-drilled`: no verified run has tried it.
 * `not-understood`: the answer is there, in a form that this app cannot judge.
 */
export type MissingCode = 'not-attested' | 'not-drilled' | 'not-understood';

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
 * Which account a check looks at: that of the break-glass users, each that has roles, all of these;
 * `once`: over all accounts together, told of that of the users. `kit`: none, but what the
 * organisation has outside of AWS, once.
 */
export type Scope = 'security' | 'each' | 'all' | 'once' | 'kit';

/** Which Regions of the account it looks at: the kit's; or those where AWS writes sign-ins too. */
export type Regions = 'kit' | 'sign-in';

/**
 * A readiness check: what it is, as data, and a pure judge over what was read. It passes where the
 * judge finds nothing, and was not run where it could not look at everyone.
 */
export interface Check<N extends FactName = FactName, R extends FactName = FactName> {
  /** Stable, e.g. `TRUST-02`. */
  readonly id: string;
  readonly title: Text;
  readonly severity: Severity;
  /** Requirements of SEC10-BP05 it proves, e.g. `R39`. */
  readonly proves: readonly string[];
  readonly scope: Scope;
  /** One result for each of them; none where nothing it needs is of a Region. */
  readonly regions?: Regions;
  /** What must have been read there. Without one of them the check was not run. */
  readonly needs: readonly N[];
  /** What its judge looks up elsewhere: in Regions or accounts that only the facts name. */
  readonly reads?: readonly R[];
  /** What it looks up where the first way does not satisfy: without it alone it may still pass. */
  readonly fallbacks?: readonly R[];
  /** Access by what policies say, as this app reads them: predicted, and proved by a drill only. */
  readonly predicted?: true;
  readonly fix: Text;
  /** The like of it elsewhere, as their ids. */
  readonly related: {
    readonly prowler?: readonly string[];
    readonly cis?: readonly string[];
    readonly securityHub?: readonly string[];
  };
  readonly judge: (facts: Pick<FactValues, N>, given: Given, elsewhere: Elsewhere<R>) => Said;
}

/** Keeps the names in `needs` and the facts of `judge` together. */
export function check<const N extends FactName, const R extends FactName = never>(
  one: Check<N, R>,
): Check<N, R> {
  return one;
}

export function fails(about: string, en: string, ja: string): Found {
  return { is: 'fail', about, says: { en, ja } };
}

export function warns(about: string, en: string, ja: string): Found {
  return { is: 'warn', about, says: { en, ja } };
}

/** @param why a code that says more than "not read", or the place where it should have been read */
export function unread(about: string, call: FactName, why?: MissingCode | Place): Unread {
  if (why === undefined) return { is: 'unread', about, call };
  return {
    is: 'unread',
    about,
    call,
    ...(typeof why === 'string' ? { code: why } : { place: why }),
  };
}
