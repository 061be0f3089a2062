import type { Kit } from '../kit/model.ts';
import {
  unread,
  type Attested,
  type Check,
  type Found,
  type Said,
  type Severity,
  type Status,
  type Unread,
} from './check.ts';
import { eventRegions } from '../aws/sign-in-regions.ts';
import { isRegional, type FactName, type FactValues } from './facts.ts';
import { freshnessOf, type Freshness } from './freshness.ts';
import { userAccounts, type Given } from './given.ts';
import {
  elsewhereOf,
  factAt,
  NO_ACCOUNT,
  type AccountFacts,
  type Evidence,
  type Place,
} from './places.ts';

/**
 * An answer that is not there: refused with AWS's code, or `not-read`; of one user or role, by name.
 * The place is told where it is not the result's own.
 */
export interface Missing extends Partial<Place> {
  readonly call: FactName;
  readonly code: string;
  readonly about?: string;
}

/** What one check came to in one account. */
export interface CheckResult {
  readonly id: string;
  readonly severity: Severity;
  readonly account: string;
  /** Of a check that looks at one Region at a time. */
  readonly region?: string;
  readonly principal: string;
  readonly status: Status;
  readonly found: readonly Found[];
  /** Whose word it rests on, besides what was read. */
  readonly attested: readonly Attested[];
  /** Why it was not run: what was refused or never read. Empty otherwise. */
  readonly missing: readonly Missing[];
  readonly evidence: readonly Evidence[];
  readonly freshness: Freshness;
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
  return checks.flatMap((one) =>
    placesOf(one, kit).map((place) => {
      const given = { kit, now, account: place.account, ...regionOf(place) };
      const result = judged(one, place, read, given);
      return { ...result, freshness: freshnessOf(one.severity, result.evidence, now) };
    }),
  );
}

/** Everywhere the check looks, read or not. */
function placesOf({ scope, regions }: Check, kit: Kit): readonly Place[] {
  const users = userAccounts(kit);
  const each = [...new Set(kit.roles.map(({ account }) => account))];
  const accounts = {
    security: users,
    each,
    all: [...new Set([...users, ...each])],
    once: users.slice(0, 1),
    kit: [NO_ACCOUNT],
  }[scope];
  if (regions === undefined) return accounts.map((account) => ({ account }));
  const own = kit.regions.map(({ name }) => name);
  const partition = kit.roles[0]?.arn.split(':')[1] ?? 'aws';
  const names = regions === 'kit' ? own : eventRegions(partition, own);
  return accounts.flatMap((account) => names.map((region) => ({ account, region })));
}

function judged(
  one: Check,
  place: Place,
  read: ReadonlyMap<string, AccountFacts>,
  given: Given,
): Omit<CheckResult, 'freshness'> {
  const about = {
    id: one.id,
    severity: one.severity,
    account: place.account,
    ...regionOf(place),
    principal: read.get(place.account)?.principal ?? '',
  };
  const evidence = new Map<string, Evidence>();
  const seen = ({ call, sha256, at, ...where }: Evidence & Place): void => {
    evidence.set(`${call} ${where.account} ${where.region ?? ''}`, {
      call,
      sha256,
      at,
      ...other(where, place, call),
    });
  };
  const missed = (call: FactName, where: Place, of?: string): Missing => {
    const fact = factAt(read, call, where);
    return {
      call,
      code: fact?.is === 'refused' ? fact.code : 'not-read',
      ...(of === undefined ? {} : { about: of }),
      ...other(where, place, call),
    };
  };
  const here = elsewhereOf(read, seen);
  const values = one.needs.map((call) => [call, here.of(call, place)] as const);
  const absent = values.flatMap(([call, value]) =>
    value === undefined ? [missed(call, place)] : [],
  );
  const rest = (): readonly Evidence[] => [...evidence.values()];
  if (absent.length > 0)
    return {
      ...about,
      status: 'not-run',
      found: [],
      attested: [],
      missing: absent,
      evidence: rest(),
    };
  const judgement = one.judge(Object.fromEntries(values) as unknown as FactValues, given, here);
  const said = judgement.length > 0 || evidence.size > 0 ? judgement : unlooked(one);
  return {
    ...about,
    status: worst(said),
    found: said.filter((each): each is Found => each.is === 'fail' || each.is === 'warn'),
    attested: said.filter((each): each is Attested => each.is === 'attested'),
    missing: said
      .filter((each): each is Unread => each.is === 'unread')
      .map(({ call, about: of, code, place: where = place }) => ({
        ...missed(call, where, of),
        ...(code === undefined ? {} : { code }),
      })),
    evidence: rest(),
  };
}

function regionOf({ region }: Place): { readonly region?: string } {
  return region === undefined ? {} : { region };
}

/** What of a place is not said by the result already. */
function other(where: Place, place: Place, call: FactName): Partial<Place> {
  return {
    ...(where.account === place.account ? {} : { account: where.account }),
    ...(isRegional(call) && where.region !== undefined && where.region !== place.region
      ? { region: where.region }
      : {}),
  };
}

/** A judge that looked at nothing, and found nothing, has proved nothing. */
function unlooked({ id, reads = [], fallbacks = [] }: Check): Said {
  return [...reads, ...fallbacks].map((call) => unread(id, call));
}

/** What is proved to be wrong is wrong, whatever else was not read. */
function worst(said: Said): Status {
  if (said.some(({ is }) => is === 'fail')) return 'fail';
  if (said.some(({ is }) => is === 'unread')) return 'not-run';
  if (said.some(({ is }) => is === 'warn')) return 'warn';
  return said.length > 0 ? 'attested' : 'pass';
}
