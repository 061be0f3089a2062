import { fails, unread, type Said } from './check.ts';
import type { FactValues } from './facts.ts';
import type { Given } from './given.ts';
import { daysBefore, type Attestation } from './own/attestations.ts';

export interface Asked {
  /** Id of the check. */
  readonly check: string;
  /** How many days somebody's word holds. */
  readonly days: number;
  /** How many people have to stand for it; one where nothing is said. */
  readonly people?: number;
}

type Facts = Pick<FactValues, 'own:attestations'>;

/** The newest statement for this check about this account, user or thing. */
export function newestOf(facts: Facts, check: string, about: string): Attestation | undefined {
  return facts['own:attestations']
    .filter((one) => one.check === check && (one.about.length === 0 || one.about.includes(about)))
    .reduce<Attestation | undefined>(
      (newest, one) => (newest === undefined || one.on > newest.on ? one : newest),
      undefined,
    );
}

/**
 * What a check comes to that only people can answer: attested where somebody has, recently and by as
 * many as it takes; failed where that is too long ago; not run where nobody has put their name to it.
 * `more` says what else has to stand in the statement.
 */
export function attested(
  facts: Facts,
  given: Given,
  { check, days, people = 1 }: Asked,
  about: string,
  more: (one: Attestation) => Said = () => [],
): Said {
  const one = newestOf(facts, check, about);
  if (one === undefined) return [unread(about, 'own:attestations', 'not-attested')];
  const age = daysBefore(one.on, given.now);
  const faults: Said = [
    ...(age > days
      ? [
          fails(
            about,
            `The last statement is ${String(age)} days old; it holds ${String(days)}.`,
            `最後の確認は ${String(age)} 日前です。有効なのは ${String(days)} 日です。`,
          ),
        ]
      : []),
    ...(one.by.length < people
      ? [
          fails(
            about,
            `It takes ${String(people)} people; ${String(one.by.length)} stood for it.`,
            `${String(people)} 人での確認が必要ですが、${String(one.by.length)} 人でした。`,
          ),
        ]
      : []),
    ...more(one),
  ];
  if (faults.length > 0) return faults;
  const { by, on, statement } = one;
  return [{ is: 'attested', about, by, on, statement }];
}
