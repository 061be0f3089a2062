import type { Kit } from '../kit/model.ts';
import type { Check, Found, Severity, Status, Unread } from './check.ts';
import type { FactName, Facts, FactValues } from './facts.ts';
import { userAccounts } from './given.ts';

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

/** An answer that is not there: refused with AWS's code, or `not-read`; of one user or role, by name. */
export interface Missing {
  readonly call: FactName;
  readonly code: string;
  readonly about?: string;
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
  readonly missing: readonly Missing[];
  readonly evidence: readonly Evidence[];
}

/**
 * Judges every account of the kit by every check that looks at it, read or not. A check whose facts
 * are not all there is `not-run`, and never anything better (SEC10-BP05 R01: verified, not assumed).
 */
export function runChecks(
  checks: readonly Check[],
  accounts: readonly AccountFacts[],
  kit: Kit,
  now: number,
): readonly CheckResult[] {
  const read = new Map(accounts.map((one) => [one.account, one]));
  const where = {
    security: userAccounts(kit),
    each: [...new Set(kit.roles.map(({ account }) => account))],
  };
  return checks.flatMap((one) =>
    where[one.scope].map((account) =>
      judged(one, read.get(account) ?? { account, principal: '', facts: {} }, kit, now),
    ),
  );
}

function judged(one: Check, read: AccountFacts, kit: Kit, now: number): CheckResult {
  const { account, principal, facts } = read;
  const about = { id: one.id, severity: one.severity, account, principal };
  const all = one.needs.map((call) => ({ call, fact: facts[call] }));
  const absent = all.flatMap(({ call, fact }): readonly Missing[] =>
    fact?.is === 'read' ? [] : [{ call, code: fact?.is === 'refused' ? fact.code : 'not-read' }],
  );
  const evidence = all.flatMap(({ call, fact }) =>
    fact?.is === 'read' ? [{ call, sha256: fact.sha256, at: fact.at }] : [],
  );
  if (absent.length > 0)
    return { ...about, status: 'not-run', found: [], missing: absent, evidence };
  const values = Object.fromEntries(
    all.flatMap(({ call, fact }) => (fact?.is === 'read' ? [[call, fact.value]] : [])),
  ) as unknown as FactValues;
  const said = one.judge(values, { kit, now, account });
  const found = said.filter((each): each is Found => each.is !== 'unread');
  const missing = said.flatMap((each): readonly Missing[] =>
    each.is === 'unread' ? [{ call: each.call, code: 'not-read', about: each.about }] : [],
  );
  return { ...about, status: worst(said), found, missing, evidence };
}

/** What is proved to be wrong is wrong, whatever else was not read. */
function worst(said: readonly (Found | Unread)[]): Status {
  if (said.some(({ is }) => is === 'fail')) return 'fail';
  if (said.some(({ is }) => is === 'unread')) return 'not-run';
  return said.length > 0 ? 'warn' : 'pass';
}
