import type { VerifyReport } from '../../ports/log-files.ts';
import type { StoredReconciliation } from '../../reconcile/stored.ts';
import type { Names } from '../names.ts';
import type { Story } from '../story.ts';
import type { Times } from '../times.ts';
import { reportEnglish } from '../words/report-en.ts';
import { reportJapanese } from '../words/report-ja.ts';
import type { ReportWords, WordsOf } from '../words/report-words.ts';
import type { ReportLanguage } from '../words/sentences.ts';

export const reportWords: WordsOf = { en: reportEnglish, ja: reportJapanese };

/** How one of several merged logs' clock compares with the first one's. */
export interface ClockNote {
  readonly logId: string;
  readonly skewMs: number;
  readonly known: boolean;
}

/** All a report is made from. */
export interface ReportInput {
  readonly lang: ReportLanguage;
  readonly story: Story;
  /** Of every log, oldest first, by its id. */
  readonly names: (logId: string) => Names;
  readonly times: Times;
  /** Epoch milliseconds. */
  readonly made: number;
  readonly app: string;
  readonly verdict: VerifyReport & {
    readonly logs: readonly {
      readonly logId: string;
      readonly records: number;
      readonly checkpointed: number;
      readonly shortCode: string;
    }[];
  };
  /** Whether the exporting computer had anything from outside the log to judge it by. */
  readonly trusted: boolean;
  /** Base64 root over all records of the newest log. */
  readonly root: string;
  /** Sizes for which a time-stamping authority's token lies beside the log. */
  readonly stamps: readonly number[];
  /** Empty unless the logs of several laptops were brought together. */
  readonly clocks: readonly ClockNote[];
  /** Absent where none was made. */
  readonly reconciliation?: StoredReconciliation | 'unreadable';
  /** A picture as a data address; undefined when it is none, too large or withheld. */
  readonly picture: (sha256: string) => string | undefined;
}

export function wordsOf({ lang }: ReportInput): ReportWords {
  return reportWords[lang];
}

/** `2026-11-24 03:12 JST`. */
export function moment({ times }: ReportInput, at: number): string {
  return `${times.localDate(at)} ${times.local(at).slice(0, 5)} ${times.zoneName(at)}`;
}

/** Names people, laptops and the log's own empty names in one line. */
export function peopleOf({ story, lang }: ReportInput): string {
  return story.people.join(lang === 'ja' ? '、' : ', ');
}
