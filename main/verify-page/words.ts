import type { DrillKind } from '../core/drill/kind.ts';
import type { Verdict } from '../core/journal/verify/verdict.ts';

export type Language = 'en' | 'ja';

export interface Words {
  readonly title: string;
  readonly lead: string;
  readonly language: string;
  readonly drop: string;
  readonly folder: string;
  readonly files: string;
  readonly bring: string;
  readonly bringHint: string;
  readonly quick: string;
  readonly verify: string;
  readonly again: string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly chosen: (name: string, files: number) => string;
  readonly running: (records: string, rate: string, seconds: string) => string;
  readonly errors: Readonly<Record<'no-log' | 'unreadable' | 'trust' | 'broken', string>>;
  readonly verdicts: Readonly<Record<Verdict, readonly [title: string, meaning: string]>>;
  readonly anchored: (record: number, by: string) => string;
  readonly partly: (record: number, size: number, records: number) => string;
  readonly through: string;
  readonly notAnchored: string;
  readonly own: (size: number, records: number) => string;
  readonly copiesSaid: (files: string) => string;
  readonly quickSaid: string;
  readonly disclosed: (shown: number, records: number) => string;
  readonly code: string;
  readonly codeHint: string;
  readonly score: string;
  readonly scoreMatches: (parts: number) => string;
  readonly scoreDiffers: (wrong: number, parts: number) => string;
  readonly objectives: string;
  readonly figures: string;
  /** Parts that are neither, where they differ. */
  readonly others: string;
  readonly records: string;
  readonly part: string;
  readonly said: string;
  readonly counted: string;
  readonly matches: string;
  readonly differs: string;
  readonly logs: string;
  readonly log: string;
  readonly logBefore: string;
  readonly mode: Readonly<Record<string, string>>;
  readonly kind: Readonly<Record<DrillKind, string>>;
  readonly facts: (records: number, keys: number, attachments: number) => string;
  readonly open: string;
  readonly closed: string;
  readonly findings: (count: number) => string;
  readonly noFindings: string;
  readonly more: (count: number) => string;
  readonly record: (seq: number) => string;
  readonly show: (seq: number) => string;
  readonly hide: string;
  readonly notFound: string;
  readonly leaf: string;
  readonly save: string;
  readonly print: string;
  readonly network: string;
  /** By the kind of a finding; the English text of the verifier stands below it. */
  readonly kinds: Readonly<Record<string, string>>;
}

export const en: Words = {
  title: 'Verify a log',
  lead: 'Checks an exported folder in this browser. Nothing is sent anywhere.',
  language: '日本語',
  drop: 'Drop the exported folder here',
  folder: 'Choose folder…',
  files: 'Choose files…',
  bring: 'What you know from elsewhere',
  bringHint:
    'Short codes, one a line (3 @ 7BJQMR-…), or the JSON of a trust file. May be left empty.',
  quick: 'Quick check: closed segments by their digests, only the newest record by record',
  verify: 'Verify',
  again: 'Verify again',
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing was judged.',
  chosen: (name, files) => `${name === '' ? 'Files' : name}: ${files} files`,
  running: (records, rate, seconds) => `${records} records, ${rate} per second, ${seconds} s`,
  errors: {
    'no-log':
      'This is neither a log nor an exported folder. Choose the folder that holds manifest.json.',
    unreadable: 'A file could not be read.',
    trust: 'What you know from elsewhere could not be read.',
    broken: 'This browser computes a wrong result. Use another one; nothing here can be relied on.',
  },
  verdicts: {
    VALID_ANCHORED: [
      'Intact and anchored',
      'Every record is intact, and something outside this folder vouches for it.',
    ],
    VALID_UNANCHORED: [
      'Intact, not anchored',
      'Every record is intact. Nothing outside this folder vouches for it.',
    ],
    VALID_WITH_RECOVERY: [
      'Intact, with a recovery',
      'Every record is intact. The log tells of trouble it recovered from.',
    ],
    TORN_TAIL: ['Torn end', 'The records are intact up to a torn end, as a crash leaves it.'],
    TAMPERED: ['Changed', 'Something was changed after it was recorded.'],
    ROLLED_BACK: [
      'Rolled back',
      'Records are missing at the end: more of them had been vouched for.',
    ],
    FORKED: ['Two histories', 'There are two histories of this log.'],
    BAD_KEY: ['Wrong key', 'The log is not signed by the key it should be signed by.'],
  },
  anchored: (record, by) => `Anchored up to record ${record} by ${by}`,
  partly: (record, size, records) =>
    `Vouched for from outside up to record ${record}, ${size} of ${records} records; for what follows, only the log itself.`,
  through: 'Anchored through record 0 of the log after it',
  notAnchored: 'Not anchored: nothing outside this folder was given to compare it with',
  own: (size, records) => `Its own checkpoints cover ${size} of ${records} records.`,
  copiesSaid: (files) =>
    `Copies, not proofs: ${files}. Made from the records, and protected by the manifest only; where they differ, the records count.`,
  quickSaid: 'Quick check: not every record was looked at one by one.',
  disclosed: (shown, records) =>
    `A disclosure: ${shown} of ${records} records. These stand in the log; of the others it shows only how many there are.`,
  code: 'Short code',
  codeHint: 'Compare it with the one told or written down at the time, or enter that one above.',
  score: 'Scorecard',
  scoreMatches: (parts) => `Counted anew from the records: all ${parts} parts match.`,
  scoreDiffers: (wrong, parts) =>
    `Counted anew from the records: ${wrong} of ${parts} parts do not match.`,
  objectives: 'Objectives',
  figures: 'Figures',
  others: 'Other parts that differ',
  records: 'Records',
  part: 'Part',
  said: 'The scorecard says',
  counted: 'The records come to',
  matches: 'matches',
  differs: 'differs',
  logs: 'Logs',
  log: 'Log',
  logBefore: 'Log before it',
  mode: { incident: 'Incident', drill: 'Drill' },
  kind: {
    walkthrough: 'Walkthrough',
    tabletop: 'Tabletop',
    rehearsal: 'Rehearsal',
    probe: 'Probe',
    'game-day': 'Game day',
  },
  facts: (records, keys, attachments) =>
    [
      `${records} records`,
      keys > 1 ? `${keys} keys` : '',
      attachments > 0 ? `${attachments} attachment${attachments === 1 ? '' : 's'}` : '',
    ]
      .filter(Boolean)
      .join(', '),
  open: 'not closed',
  closed: 'closed',
  findings: (count) => `Findings: ${count}`,
  noFindings: 'No findings.',
  more: (count) => `${count} more are in the saved result.`,
  record: (seq) => `Record ${seq}`,
  show: (seq) => `Show record ${seq}`,
  hide: 'Hide record',
  notFound: 'There is no such record in the file.',
  leaf: 'Leaf hash',
  save: 'Save the result (JSON)',
  print: 'Print',
  network: 'This page works without a network and cannot use one.',
  kinds: {},
};
