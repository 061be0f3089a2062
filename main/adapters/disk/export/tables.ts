import { join } from 'node:path';
import { csvColumns, csvRow } from '../../../core/export/csv-rows.ts';
import { noNames, type Names } from '../../../core/export/names.ts';
import { OcsfMap } from '../../../core/export/ocsf/map.ts';
import type { DebriefInput } from '../../../core/export/debrief/input.ts';
import { debriefEnd, debriefStart } from '../../../core/export/debrief/page.ts';
import { linkedOf } from '../../../core/export/debrief/scored.ts';
import type { ReportInput } from '../../../core/export/report/input.ts';
import { reportEnd, reportStart } from '../../../core/export/report/page.ts';
import { TimelineRows, type TimelineItem } from '../../../core/export/report/timeline.ts';
import { MarkdownTimeline } from '../../../core/export/timeline-md.ts';
import type { Files } from '../files.ts';
import { breathe, type Meter } from './context.ts';
import { csv } from './csv.ts';
import { Sink } from './sink.ts';

const AT_ONCE = 250;

interface Writer {
  readonly sink: Sink;
  readonly row: (item: TimelineItem) => string;
  readonly end: string;
}

/**
 * Writes all that is made from the records, in one reading: the reports, Markdown, CSV and OCSF.
 * `perRecord` is what a record counts on the meter.
 */
export async function writeTables(
  files: Files,
  bundle: string,
  inputs: readonly ReportInput[],
  debriefs: readonly DebriefInput[],
  names: ReadonlyMap<string, Names>,
  items: Iterable<TimelineItem>,
  stopped: readonly { readonly logId: string; readonly seq: number }[],
  meter: Meter,
  perRecord: number,
): Promise<void> {
  const writers: Writer[] = [];
  const open = (name: string, start: string, row: Writer['row'], end = ''): void => {
    const sink = new Sink(files, join(bundle, name));
    writers.push({ sink, row, end });
    sink.write(start);
  };
  try {
    for (const input of inputs) {
      const total = input.story.logs.reduce((sum, { records }) => sum + records, 0);
      const rows = new TimelineRows(input, total);
      const page = reportStart(input, total);
      open(`report.${input.lang}.html`, page, (item) => rows.row(item), reportEnd(input, stopped));
      const timeline = new MarkdownTimeline(input.lang, input.times, input.story);
      const start = timeline.start(input.verdict.shortCode, input.names);
      open(`timeline.${input.lang}.md`, start, (item) => timeline.row(item));
    }
    for (const input of debriefs) {
      const total = input.story.logs.reduce((sum, { records }) => sum + records, 0);
      const linked = linkedOf(input).map(({ log, seq }) => ({ logId: log, seq }));
      const rows = new TimelineRows(input, total, linked);
      const page = debriefStart(input, total);
      open(`debrief.${input.lang}.html`, page, (item) => rows.row(item), debriefEnd(input));
    }
    const [first] = inputs;
    if (first) {
      open('records.csv', `\ufeff${csv(csvColumns)}`, (item) => csv(csvRow(item, first.times)));
    }
    const maps = new Map<string, OcsfMap>();
    open('ocsf.jsonl', '', (item) => {
      /* A chain is one run: what an earlier log began, a later one may end. */
      const chain = item.laptop ?? '';
      const map = maps.get(chain) ?? new OcsfMap(names.get(item.stored.entry.logId) ?? noNames);
      maps.set(chain, map);
      return map
        .add(item.stored)
        .map((event) => `${JSON.stringify(event)}\n`)
        .join('');
    });
    let count = 0;
    for (const item of items) {
      for (const { sink, row } of writers) sink.write(row(item));
      meter.add(perRecord);
      count += 1;
      if (count % AT_ONCE === 0) await breathe();
    }
    for (const { sink, end } of writers) sink.write(end);
  } catch (error) {
    for (const { sink } of writers) sink.drop();
    throw error;
  }
  for (const [index, { sink }] of writers.entries()) {
    try {
      await sink.close();
    } catch (error) {
      for (const rest of writers.slice(index + 1)) rest.sink.drop();
      throw error;
    }
  }
}
