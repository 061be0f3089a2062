import type { StoredReconciliation } from '../../reconcile/stored.ts';
import { sizeText } from '../size-text.ts';
import { secondsText, stepName } from '../tell.ts';
import { reconciliationWords } from '../words/reconciliation-words.ts';
import { both, zones, cut, line, numberOf } from './acts.ts';
import { code, escape, grouped, table } from './html.ts';
import { moment, wordsOf, type ReportInput } from './input.ts';

/** Rows of a list beyond this are left to `reconciliation.json`. */
const MOST = 200;

type Row = readonly string[];
type EventRow = StoredReconciliation['appReads'][number] | StoredReconciliation['unlogged'][number];

/** The log beside AWS's own record: first what no record speaks of, then what AWS does not confirm. */
export function reconciliation(input: ReportInput, found: StoredReconciliation): string {
  const words = reconciliationWords[input.lang];
  const { counts, skew, findings } = found;
  const unread = findings.reduce((sum, { count }) => sum + count, 0);
  const told = [
    words.text(moment(input, Date.parse(found.made))),
    words.counts(counts),
    ...found.logs.flatMap(({ id, records }) => {
      const now = input.story.logs.find(({ logId }) => logId === id)?.records ?? records;
      return now > records ? [words.older(id, records, now)] : [];
    }),
    ...(skew
      ? [words.skew(secondsText(Math.abs(skew.ms), input.lang), skew.ms > 0, skew.pairs)]
      : []),
    ...(unread > 0 ? [words.findings(unread)] : []),
  ];
  return [
    ...told.map((one) => `<p>${escape(one)}</p>`),
    unlogged(input, found),
    notSeen(input, found),
    seen(input, found),
    inputs(input, found),
  ].join('\n');
}

function unlogged(input: ReportInput, { unlogged: rows, counts }: StoredReconciliation): string {
  const words = reconciliationWords[input.lang];
  const { columns } = words;
  return list(
    input,
    words.unlogged,
    counts.unlogged,
    [timeColumn(input, rows), columns.call, columns.place, columns.who, columns.known],
    rows.map((row) => [
      time(input, row.at),
      `${call(row.call)}${line([words.kind[row.kind], row.errorCode === undefined ? '' : words.refused(row.errorCode)].filter((one) => one).join(' · '))}`,
      place(row),
      who(input, row),
      [
        escape(words.by[row.by]),
        ...(row.afterEnd ? [`<span class="line warn-text">${escape(words.afterEnd)}</span>`] : []),
        ...(row.during ? [line(words.during(stepOf(input, row.during.path), row.during.seq))] : []),
      ].join(''),
    ]),
  );
}

type OwnRow = (StoredReconciliation['notSeen'] | StoredReconciliation['seen'])[number];

/** Our record, when, which call, where: how every list of our own calls begins. */
function ownColumns(input: ReportInput, rows: readonly OwnRow[]): readonly string[] {
  const { columns } = reconciliationWords[input.lang];
  return [wordsOf(input).columns.no, timeColumn(input, rows), columns.call, columns.place];
}

function ownCells(input: ReportInput, row: OwnRow): readonly string[] {
  return [
    numberOf(input, { logId: row.log, seq: row.seq }),
    time(input, row.at),
    call(row.call),
    place(row),
  ];
}

function notSeen(input: ReportInput, { notSeen: rows, counts }: StoredReconciliation): string {
  const words = reconciliationWords[input.lang];
  const { columns } = words;
  return list(
    input,
    words.notSeen,
    counts.notSeen,
    [...ownColumns(input, rows), columns.reason],
    rows.map((row) => [
      ...ownCells(input, row),
      row.because === 'no-reason'
        ? `<span class="warn-text">${escape(words.because[row.because])}</span>`
        : escape(words.because[row.because]),
    ]),
  );
}

function seen(input: ReportInput, found: StoredReconciliation): string {
  const words = reconciliationWords[input.lang];
  const { columns } = words;
  const { seen: rows, counts } = found;
  return (
    list(
      input,
      words.seen,
      counts.seen,
      [...ownColumns(input, rows), columns.event],
      rows.map((row) => [
        ...ownCells(input, row),
        row.events.map(({ id, by }) => `${code(id)}${line(words.match[by])}`).join(''),
      ]),
    ) +
    (counts.appReads > 0 ? `<p class="note">${escape(words.appReads(counts.appReads))}</p>` : '')
  );
}

/** What was compared, by hash, and how far it reaches: without this the lists above prove nothing. */
function inputs(input: ReportInput, found: StoredReconciliation): string {
  const words = reconciliationWords[input.lang];
  const { columns } = words;
  const files = found.inputs.map(({ name, sha256, bytes, events }) => [
    `${escape(name)}${line(sizeText(bytes))}`,
    String(events),
    grouped(sha256),
  ]);
  const covered = found.covered.map((one) => [
    place(one),
    escape(one.from),
    escape(one.to),
    String(one.events),
  ]);
  const { from, to, hash } = wordsOf(input).columns;
  return [
    list(input, words.inputs, files.length, [columns.file, columns.events, hash], files),
    list(input, words.covered, covered.length, [columns.place, from, to, columns.events], covered),
  ].join('\n');
}

function list(
  input: ReportInput,
  title: string,
  total: number,
  heads: readonly string[],
  rows: readonly Row[],
): string {
  const words = reconciliationWords[input.lang];
  const heading = `<h3>${escape(title)}: ${total}</h3>`;
  if (rows.length === 0) return `${heading}<p>${escape(words.nothing)}</p>`;
  const shown = rows.slice(0, MOST);
  const { no } = wordsOf(input).columns;
  const columns = heads.map((head) => ({ title: head, ...kindOf(head, no) }));
  return `${heading}${table(columns, shown, title)}${cut(words.more(total - shown.length), total > shown.length)}`;
}

function kindOf(head: string, no: string): { readonly kind?: string } {
  if (head === no) return { kind: 'n' };
  return /\bUTC$/.test(head) ? { kind: 't' } : {};
}

function timeColumn(input: ReportInput, rows: readonly { readonly at: string }[]): string {
  const [first] = rows;
  return zones(input, first ? Date.parse(first.at) : 0);
}

/** With its date: CloudTrail files may reach over days. */
function time(input: ReportInput, at: string): string {
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) return escape(at);
  return `<small>${escape(input.times.localDate(ms))}</small>${both(input, ms)}`;
}

function call(name: string): string {
  return `<span class="row-what">${escape(name)}</span>`;
}

function place({ account, region }: { readonly account: string; readonly region: string }): string {
  return `${escape(account)}${line(region)}`;
}

function who(input: ReportInput, { who: name, accessKeyId, sourceIp }: EventRow): string {
  const words = reconciliationWords[input.lang];
  return [
    escape(name ?? '–'),
    accessKeyId === undefined ? '' : `<span class="line mono">${escape(accessKeyId)}</span>`,
    sourceIp === undefined ? '' : line(words.from(sourceIp)),
  ].join('');
}

function stepOf(input: ReportInput, path: string): string {
  return stepName(path, input.lang, input.names(input.story.logs.at(-1)?.logId ?? ''));
}
