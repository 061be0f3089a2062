import type { Kit } from '../kit/model.ts';
import type { Check, Found, Judged, Severity, Status } from './check.ts';
import type { FactName, Facts, FactValues } from './facts.ts';
import { securityAccount } from './given.ts';

/** What was read of one account, and as whom. */
export interface AccountFacts {
  readonly account: string;
  /** ARN of whoever read, or where the files came from. */
  readonly principal: string;
  readonly facts: Facts;
}

/** A read that a result rests on. */
export interface Evidence {
  readonly call: FactName;
  readonly sha256: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What one check came to in one account. */
export interface CheckResult {
  readonly id: string;
  readonly severity: Severity;
  readonly account: string;
  readonly principal: string;
  readonly status: Status;
  readonly found: readonly Found[];
  /** Why it was not run: what was refused or never read. Empty otherwise. */
  readonly missing: readonly { readonly call: FactName; readonly code: string }[];
  readonly evidence: readonly Evidence[];
}

/**
 * Judges every account by every check that looks at it. A check whose facts are not all there is
 * `not-run`, and never anything better (SEC10-BP05 R01: verified, not assumed).
 */
export function runChecks(
  checks: readonly Check[],
  accounts: readonly AccountFacts[],
  kit: Kit,
  now: number,
): readonly CheckResult[] {
  const security = securityAccount(kit);
  const withRoles = new Set(kit.roles.map(({ account }) => account));
  return checks.flatMap((one) =>
    accounts
      .filter(({ account }) =>
        one.scope === 'security' ? account === security : withRoles.has(account),
      )
      .map((each) => judged(one, each, kit, now)),
  );
}

function judged(one: Check, read: AccountFacts, kit: Kit, now: number): CheckResult {
  const { account, principal, facts } = read;
  const about = { id: one.id, severity: one.severity, account, principal };
  const all = one.needs.map((call) => ({ call, fact: facts[call] }));
  const missing = all.flatMap(({ call, fact }) =>
    fact?.is === 'read' ? [] : [{ call, code: fact?.is === 'refused' ? fact.code : 'not-read' }],
  );
  const evidence = all.flatMap(({ call, fact }) =>
    fact?.is === 'read' ? [{ call, sha256: fact.sha256, at: fact.at }] : [],
  );
  if (missing.length > 0) return { ...about, status: 'not-run', found: [], missing, evidence };
  const values = Object.fromEntries(
    all.flatMap(({ call, fact }) => (fact?.is === 'read' ? [[call, fact.value]] : [])),
  ) as unknown as FactValues;
  const found = one.judge(values, { kit, now, account });
  return { ...about, status: worst(found), found, missing, evidence };
}

function worst(found: readonly Found[]): Judged {
  if (found.some(({ is }) => is === 'fail')) return 'fail';
  return found.length > 0 ? 'warn' : 'pass';
}
