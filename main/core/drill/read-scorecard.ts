import {
  among,
  flag,
  list,
  maybe,
  number,
  object,
  text,
  time,
  type Check,
} from '../journal/shape-checks.ts';
import { FIGURE_IDS } from './figures.ts';
import { DRILL_KINDS } from './kind.ts';
import { SCORECARD_FORMAT, type Scorecard } from './scorecard.ts';

const both = object({ en: text, ja: text });
const records = list(object({ log: text, seq: number }));
const rating = among('P', 'S', 'M', 'U', 'N');
const shape: Check = object({
  format: among(SCORECARD_FORMAT),
  scenario: text,
  mode: among('drill', 'incident'),
  kind: maybe(among(...DRILL_KINDS)),
  playbook: object({ id: text, version: text, sha256: text }),
  logs: list(text),
  person: text,
  startedAt: time,
  endedAt: time,
  clockSpeed: number,
  objectives: list(
    object({
      ...{ id: text, title: both, kind: text, rating, records },
      ...{ value: maybe(number), goal: maybe(number) },
      given: maybe(object({ person: text, measured: rating })),
    }),
  ),
  figures: list(
    object({
      ...{ id: among(...FIGURE_IDS), unit: among('seconds', 'count', 'yes-no'), records },
      value: maybe(number),
    }),
  ),
  steps: list(
    object({
      ...{ path: text, title: both, result: text, usualSeconds: number, targetSeconds: number },
      ...{ seconds: maybe(number), inTarget: maybe(flag), byHand: flag, records },
    }),
  ),
});

/**
 * Reads a scorecard as it was kept, to be shown. Undefined: it is none of this format. Whether it says what
 * its records come to is for `recount.ts` to tell.
 */
export function readScorecard(card: string): Scorecard | undefined {
  try {
    const value: unknown = JSON.parse(card);
    return shape(value) ? (value as Scorecard) : undefined;
  } catch {
    return undefined;
  }
}
