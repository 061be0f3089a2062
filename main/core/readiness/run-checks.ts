import type { Kit } from '../kit/model.ts';
import type { Attested, Check, Found, Said, Severity, Status, Unread } from './check.ts';
import type { FactName, Facts, FactValues } from './facts.ts';
import { userAccounts } from './given.ts';

/** What was read of one account, and as whom. */
export interface AccountFacts {
  readonly account: string;
  /** ARN of whoever read, or where the files came from. */
  readonly principal: string;
  readonly facts: Facts;
}

/** In place of an account's digits where it is about none: what the organisation has outside of AWS. */
export const NO_ACCOUNT = '';

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
  /** Whose word it rests on, besides what was read. */
  readonly attested: readonly Attested[];
  /** Why it was not run: what was refused or never read. Empty otherwise. */
  readonly missing: readonly Missing[];
  readonly evidence: readonly Evidence[];
}

/**
 * Judges every account of the kit by every check that looks at it, read or not. A check whose facts
 * are not all there is `not-run`, and never anything better (SEC10-BP05 R01: verified, not assumed).
 * What no account answers stands among the accounts as that of `NO_ACCOUNT`, and is there for all.
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
    kit: [NO_ACCOUNT],
  };
  return checks.flatMap((one) =>
    where[one.scope].map((account) => {
      const there = read.get(account) ?? { account, principal: '', facts: {} };
      const facts = { ...there.facts, ...read.get(NO_ACCOUNT)?.facts };
      return judged(one, { ...there, facts }, kit, now);
    }),
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
    return { ...about, status: 'not-run', found: [], attested: [], missing: absent, evidence };
  const values = Object.fromEntries(
    all.flatMap(({ call, fact }) => (fact?.is === 'read' ? [[call, fact.value]] : [])),
  ) as unknown as FactValues;
  const said = one.judge(values, { kit, now, account });
  return { ...about, ...sorted(said), status: worst(said), evidence };
}

function sorted(said: Said): Pick<CheckResult, 'found' | 'attested' | 'missing'> {
  return {
    found: said.filter((one): one is Found => one.is === 'fail' || one.is === 'warn'),
    attested: said.filter((one): one is Attested => one.is === 'attested'),
    missing: said
      .filter((one): one is Unread => one.is === 'unread')
      .map(({ call, about, code = 'not-read' }) => ({ call, code, about })),
  };
}

/** What is proved to be wrong is wrong, whatever else was not read. */
function worst(said: Said): Status {
  if (said.some(({ is }) => is === 'fail')) return 'fail';
  if (said.some(({ is }) => is === 'unread')) return 'not-run';
  if (said.some(({ is }) => is === 'warn')) return 'warn';
  return said.length > 0 ? 'attested' : 'pass';
}
