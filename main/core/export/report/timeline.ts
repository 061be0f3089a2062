import type { Names } from '../names.ts';
import type { Stored } from '../stored.ts';
import { tell } from '../tell.ts';
import { utc } from '../times.ts';
import { attribute, escape } from './html.ts';
import { rowId } from './row-id.ts';
import { wordsOf, type ReportInput } from './input.ts';

/** Rows of a report's timeline beyond this are left to records.csv. */
export const MOST_ROWS = 4_000;

/** A record at its place in the timeline. */
export interface TimelineItem {
  readonly stored: Stored;
  readonly names: Names;
  /** Corrected time, epoch milliseconds. */
  readonly at: number;
  readonly unsure: boolean;
  /** Shown where logs of several laptops are together. */
  readonly laptop?: string;
}

export function timelineHead(input: ReportInput, total: number): string {
  const { columns, timeline, sections } = wordsOf(input);
  const zone = zoneOf(input);
  const merged = input.clocks.length > 1;
  return [
    `<p class="note">${escape(timeline.text(zone))}${merged ? ` ${escape(timeline.merged)} ${escape(wordsOf(input).unsure)}` : ''}</p>`,
    ...(total > MOST_ROWS ? [`<p class="note">${escape(timeline.cut(MOST_ROWS, total))}</p>`] : []),
    `<table class="timeline" aria-label="${attribute(sections.timeline)}"><thead><tr><th scope="col" class="n">${escape(columns.no)}</th>${
      zone === 'UTC' ? '' : `<th scope="col" class="t">${escape(zone)}</th>`
    }<th scope="col" class="t">UTC</th>${
      withPeople(input) ? `<th scope="col" class="w">${escape(columns.who)}</th>` : ''
    }<th scope="col">${escape(columns.what)}</th></tr></thead><tbody>`,
  ].join('\n');
}

/** How the laptop's zone was called when its first log was opened; with `UTC` there is one column of times. */
function zoneOf({ times, story, made }: ReportInput): string {
  return times.zoneName(story.logs[0]?.openedAt ?? made);
}

/** Whether a row has a column for the person: with one responder on one laptop it would say one thing. */
function withPeople({ story, clocks }: ReportInput): boolean {
  return clocks.length > 1 || story.people.length > 1;
}

/** Rows in order; a line with the date stands before the first of each local day, and of each log. */
export class TimelineRows {
  private day = '';
  private log = '';
  private shown = 0;
  private readonly input: ReportInput;
  private readonly onlyImportant: boolean;
  private readonly utcOnly: boolean;
  /** Other parts of the report lead to these: they stand here however long it is. */
  private readonly linked: ReadonlySet<string>;

  constructor(
    input: ReportInput,
    total: number,
    others: readonly { readonly logId: string; readonly seq: number }[] = [],
  ) {
    this.input = input;
    this.onlyImportant = total > MOST_ROWS;
    this.utcOnly = zoneOf(input) === 'UTC';
    const { review, agreed, deviations } = input.story;
    this.linked = new Set(
      [...review.shown, ...agreed.shown, ...deviations.shown, ...others].map(rowId),
    );
  }

  row(item: TimelineItem): string {
    const { input } = this;
    const { stored, names, at, unsure, laptop } = item;
    const told = tell(stored, input.lang, names);
    if (!this.linked.has(rowId(stored.entry))) {
      if (this.shown >= MOST_ROWS) return '';
      if (this.onlyImportant && (told.tone === 'plain' || told.tone === 'quiet')) return '';
    }
    this.shown += 1;
    const { utcOnly } = this;
    const columns = 3 + (withPeople(input) ? 1 : 0) + (utcOnly ? 0 : 1);
    const day = input.times.localDate(at);
    const { logId, seq } = stored.entry;
    const newLog = logId !== this.log && input.clocks.length <= 1 && input.story.logs.length > 1;
    const heading =
      day !== this.day || newLog
        ? `<tr class="day"><td colspan="${columns}">${escape(day)}${newLog ? ` · ${escape(wordsOf(input).head(logId))}` : ''}</td></tr>\n`
        : '';
    this.day = day;
    this.log = logId;
    const lines = told.lines.map(({ text, said }) =>
      said ? `<q class="said">${escape(text)}</q>` : `<span class="line">${escape(text)}</span>`,
    );
    const long = lines.join('').length > 1500 ? ' long' : '';
    const who = withPeople(input)
      ? `<td class="w">${escape(stored.who)}${laptop === undefined ? '' : `<span class="line">${escape(laptop)}</span>`}</td>`
      : '';
    const local = utcOnly
      ? ''
      : `<td class="t">${unsure ? '≈ ' : ''}${escape(input.times.local(at))}</td>`;
    return `${heading}<tr id="${attribute(rowId({ logId, seq }))}" class="${told.tone}${long}"><td class="n">${seq}</td>${local}<td class="t">${utcOnly && unsure ? '≈ ' : ''}${escape(utc(at))}</td>${who}<td><span class="row-what">${escape(told.what)}</span>${lines.join('')}</td></tr>\n`;
  }
}
