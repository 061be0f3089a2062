import { isOwn } from './own/facts.ts';
import { isRegional, type Fact, type FactName, type Facts, type FactValues } from './facts.ts';

/** What was read of one account, and as whom. */
export interface AccountFacts {
  readonly account: string;
  /** ARN of whoever read, or where the files came from. */
  readonly principal: string;
  readonly facts: Facts;
  /** Answers of one Region each, by its name. */
  readonly regions?: Readonly<Record<string, Facts>>;
}

/** In place of an account's digits where it is about none: what the organisation has outside of AWS. */
export const NO_ACCOUNT = '';

/** Where an answer was read, or should have been. */
export interface Place {
  readonly account: string;
  readonly region?: string;
}

/** A read that a result rests on. The place is told where it is not the result's own. */
export interface Evidence extends Partial<Place> {
  readonly call: FactName;
  /** SHA-256, hex, of the answer as it came. */
  readonly sha256: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Facts of other places than the one a check looks at. */
export interface Elsewhere<R extends FactName = FactName> {
  /** Undefined where it was not read: nothing is known then, and the judge says `unread`. */
  readonly of: <C extends R>(call: C, place: Place) => FactValues[C] | undefined;
  /** Every answer of this call there is: of the Regions of one account, or of all accounts. */
  readonly all: <C extends R>(
    call: C,
    account?: string,
  ) => readonly { readonly place: Place; readonly value: FactValues[C] }[];
  /** Where there is an answer of this call about something, by the name it was asked by. */
  readonly about: <C extends R>(call: C, name: string) => Place | undefined;
}

/** The fact of a call at a place; one of a Region needs the place to name it, own ones have none. */
export function factAt<C extends FactName>(
  accounts: ReadonlyMap<string, AccountFacts>,
  call: C,
  { account, region }: Place,
): Fact<C> | undefined {
  const read = accounts.get(isOwn(call) ? NO_ACCOUNT : account);
  const facts: Facts | undefined = isRegional(call) ? read?.regions?.[region ?? ''] : read?.facts;
  return facts?.[call];
}

/** Looks facts up, and tells `seen` of each answer that was given out. */
export function elsewhereOf(
  accounts: ReadonlyMap<string, AccountFacts>,
  seen: (evidence: Evidence & Place) => void,
): Elsewhere {
  const at = <C extends FactName>(call: C, place: Place): FactValues[C] | undefined => {
    const fact = factAt(accounts, call, place);
    if (fact?.is !== 'read') return undefined;
    seen({ call, sha256: fact.sha256, at: fact.at, ...place });
    return fact.value;
  };
  return {
    of: at,
    all: (call, account) =>
      placesOf(accounts, call, account).flatMap((place) => {
        const value = at(call, place);
        return value === undefined ? [] : [{ place, value }];
      }),
    about: (call, name) =>
      placesOf(accounts, call, undefined).find((place) => {
        const fact = factAt(accounts, call, place);
        return fact?.is === 'read' && Object.hasOwn(Object(fact.value) as object, name);
      }),
  };
}

function placesOf(
  accounts: ReadonlyMap<string, AccountFacts>,
  call: FactName,
  only: string | undefined,
): readonly Place[] {
  const one = only === undefined ? undefined : accounts.get(only);
  const among = only === undefined ? [...accounts.values()] : one === undefined ? [] : [one];
  return among.flatMap(({ account, regions = {} }): readonly Place[] =>
    isRegional(call) ? Object.keys(regions).map((region) => ({ account, region })) : [{ account }],
  );
}
