import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CsvRows } from '../../../../main/adapters/cloudtrail/csv-rows.ts';
import { problems } from '../../../core/export/ocsf/schema.ts';
import { send, session } from '../../../core/reconcile/told-story.ts';
import { createLogDisk, must, note, temporaryFolder } from '../../../fakes/log-disk.ts';

async function exported(why: string, text: string): Promise<(name: string) => string> {
  const disk = createLogDisk();
  const journal = must(await disk.journals.open({ mode: 'incident', clockSpeed: 1 }));
  must(await journal.append({ type: 'session.start', data: session() }));
  must(await journal.append({ type: 'intent', data: send('i-1') }));
  const answer = { status: 'ok', requestId: 'r-1', by: 'answer' } as const;
  must(await journal.append({ type: 'outcome', data: { id: 'i-1', ...answer } }));
  must(await journal.append(note(text)));
  must(await journal.append(note('second')));
  must(await journal.close('finished'));
  const { logId } = journal;
  const withhold = [{ what: { kind: 'record', logId, seq: 5 }, why, attachments: false }] as const;
  const made = must(await disk.logFiles.export(logId, temporaryFolder(), { withhold }));
  return (name) => readFileSync(join(made.folder, name), 'utf8');
}

function rowsOf(csv: string): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  const problem = (code: string): never => {
    throw new Error(code);
  };
  const reader = new CsvRows({ row: (cells) => void rows.push([...cells]), problem }, 1_000_000);
  reader.push(Buffer.from(csv));
  reader.end();
  return rows;
}

it.each([
  '=HYPERLINK("https://evil.example","x")',
  '+1+cmd|calc',
  '@SUM(A1)',
  '-2+3',
  '\t=1+1',
  ' =1+1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(A1)',
])('no cell of the table is a formula: %s', async (why) => {
  const read = await exported(why, 'plain');
  const [head = [], ...rows] = rowsOf(read('records.csv').replace(/^\ufeff/, ''));
  const told = rows.find((row) => row[1] === '5')?.[head.indexOf('withheld')] ?? '';
  expect(told.endsWith(why.trim())).toBe(true);
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+@\-＝＋＠－]/);
});

it('quotes and line ends stay within their cell', async () => {
  const read = await exported('two\nlines', 'he said "no",\r\nthen left');
  const [head = [], ...rows] = rowsOf(read('records.csv').replace(/^\ufeff/, ''));
  expect(rows).toHaveLength(7);
  for (const row of rows) expect(row).toHaveLength(head.length);
  const data = rows[4]?.[head.indexOf('data')] ?? '';
  expect(JSON.parse(data)).toMatchObject({ text: { text: 'he said "no",\r\nthen left' } });
  expect(rows[5]?.[head.indexOf('withheld')]).toBe('two\nlines');
});

it('events made from a log on the disk have the shape of their classes', async () => {
  const read = await exported('private', 'x');
  const events = read('ocsf.jsonl').trim().split('\n');
  const parsed = events.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(parsed.flatMap(problems)).toEqual([]);
  expect(new Set(parsed.map((event) => event['class_uid']))).toEqual(
    new Set([2005, 3002, 6002, 6003]),
  );
});
