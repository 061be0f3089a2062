import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { findMerged } from '../../main/actions/find-merged.ts';
import { cancelJob } from '../../main/actions/jobs.ts';
import { mergeLogs } from '../../main/actions/merge-logs.ts';
import type { MergedLog } from '../../main/actions/merged-log.ts';
import { mergedPage, mergedRecord } from '../../main/actions/read-merged.ts';
import { createDesk, type Desk } from '../../main/actions/desk.ts';
import { must } from '../fakes/log-disk.ts';
import { twoLaptops } from '../fakes/two-laptops.ts';
import { createWitness } from '../fakes/witness.ts';

const said = (entry: { readonly type: string }) => entry.type;
const MINUTE = 60_000;

async function told(desk: Desk, { id }: MergedLog, search?: string) {
  const stretch = { merged: id, from: 0, count: 100, ...(search !== undefined && { search }) };
  const { records } = must(await mergedPage(desk, stretch));
  return records.flatMap(({ part, record }) => {
    const { entry } = record;
    const text = entry?.type === 'note' && 'text' in entry.data.text ? entry.data.text.text : '';
    return text === '' ? [] : [`${part.source} ${text}`];
  });
}

test('two laptops are one list, each record with its laptop, in the order of a common clock', async () => {
  const { desk, ours, theirs, bring } = await twoLaptops(0);
  await ours.says('first');
  await theirs.says('second', 2 * MINUTE);
  await ours.says('third', 2 * MINUTE);
  const merged = must(await mergeLogs(desk, ours.journal.logId, [await bring()]));
  expect(await told(desk, merged)).toEqual(['0 first', '1 second', '0 third']);
  expect(merged.sources).toMatchObject([
    { logId: ours.journal.logId, person: 'sato', device: 'laptop', unread: 0, known: true },
    { logId: theirs.journal.logId, device: 'laptop', skewMs: 0, known: false, jumps: 0 },
  ]);
  expect(desk.jobs.size).toBe(0);
});

test('a clock that was apart is corrected by what a cosignature shows, and said to be', async () => {
  const { desk, ours, theirs, bring } = await twoLaptops(30 * MINUTE);
  must(await ours.journal.checkpoint());
  const mori = createWitness('breakglass.invalid/witness/mori');
  const [body, lines] = readFileSync(ours.checkpoints(), 'utf8').split('\n\n').slice(-3);
  const signed = mori.cosign(`${body}\n\n${lines}\n`, Math.floor(theirs.clock.now() / 1000));
  must(await ours.journal.addWitness(signed, mori));
  await ours.says('first', 5 * MINUTE);
  await theirs.says('second', 10 * MINUTE);
  await ours.says('third', 10 * MINUTE);
  const merged = must(await mergeLogs(desk, ours.journal.logId, [await bring()]));
  expect(await told(desk, merged)).toEqual(['0 first', '1 second', '0 third']);
  expect(merged.sources[1]).toMatchObject({ known: true });
  expect(Math.abs((merged.sources[1]?.skewMs ?? 0) - 30 * MINUTE)).toBeLessThan(2000);
});

test('words, person and laptop narrow it down; hits keep the order', async () => {
  const { desk, ours, theirs, bring } = await twoLaptops(0);
  await ours.says('web-7 を隔離');
  await theirs.says('WEB-7 answers again', 2 * MINUTE);
  await ours.says('nothing here', 2 * MINUTE);
  const merged = must(await mergeLogs(desk, ours.journal.logId, [await bring()]));
  const find = async (filter: Parameters<typeof findMerged>[2]) => {
    const { search, total } = must(await findMerged(desk, merged.id, filter, said));
    const notes = await told(desk, merged, search);
    return { total, notes };
  };
  expect(await find({ text: 'ｗｅｂ-7' })).toEqual({
    total: 2,
    notes: ['0 web-7 を隔離', '1 WEB-7 answers again'],
  });
  expect((await find({ who: 'mori' })).notes).toEqual(['1 WEB-7 answers again']);
  expect((await find({ source: 0 })).notes).toEqual(['0 web-7 を隔離', '0 nothing here']);
  expect((await find({ text: 'web-7', source: 1, who: 'sato' })).total).toBe(0);
  expect((await find({ who: 'nobody' })).total).toBe(0);
  expect(desk.jobs.size).toBe(0);
});

test('one record is read in full from the log it is in', async () => {
  const { desk, ours, theirs, bring } = await twoLaptops(0);
  await theirs.says('from the other laptop');
  const merged = must(await mergeLogs(desk, ours.journal.logId, [await bring()]));
  const { logId } = theirs.journal;
  expect(must(await mergedRecord(desk, merged.id, logId, 2)).record.entry).toMatchObject({
    type: 'note',
    data: { text: { text: 'from the other laptop' } },
  });
  expect(await mergedRecord(desk, merged.id, logId, 99)).toMatchObject({
    error: { code: 'no-such-record' },
  });
  expect(await mergedRecord(desk, merged.id, 'nope', 0)).toMatchObject({
    error: { code: 'no-such-log' },
  });
});

test('what was not taken in, or is of the other kind, or the log itself, is refused', async () => {
  const { desk, ours, theirs } = await twoLaptops(0);
  const { logId } = ours.journal;
  for (const other of [theirs.journal.logId, logId, '../../etc']) {
    expect(await mergeLogs(desk, logId, [other])).toMatchObject({ error: { code: 'no-such-log' } });
  }
  expect(await mergeLogs(desk, 'nope', [])).toMatchObject({ error: { code: 'no-such-log' } });
  expect(desk.merged).toBeUndefined();
});

test('an import named twice is refused', async () => {
  const { desk, ours, bring } = await twoLaptops(0);
  const id = await bring();
  expect(await mergeLogs(desk, ours.journal.logId, [id, id])).toMatchObject({
    error: { code: 'merge-same-log', params: { log: id } },
  });
});

test('damaged lines of an import are left out and counted', async () => {
  const { desk, ours, theirs, bring, importedSegment } = await twoLaptops(0);
  await theirs.says('kept');
  await theirs.says('spoiled');
  const id = await bring();
  const path = importedSegment();
  const lines = readFileSync(path, 'utf8').split('\n');
  lines[3] = (lines[3] ?? '').replace('"find/first"', '"find/other"');
  writeFileSync(path, lines.join('\n'));
  const merged = must(await mergeLogs(desk, ours.journal.logId, [id]));
  expect(await told(desk, merged)).toEqual(['1 kept']);
  expect(merged.sources[1]).toMatchObject({ unread: 1, records: 4 });
});

test('cancelled, nothing is kept; the list before stays', async () => {
  const { desk, ours, bring } = await twoLaptops(0);
  const id = await bring();
  let stopping = false;
  const watched = createDesk({
    ...desk.ports,
    changed: () => {
      if (stopping) for (const job of watched.jobs.keys()) cancelJob(watched, job);
    },
  });
  const before = must(await mergeLogs(watched, ours.journal.logId, [id]));
  stopping = true;
  expect(await mergeLogs(watched, ours.journal.logId, [id])).toMatchObject({
    error: { code: 'cancelled' },
  });
  expect(watched.merged?.id).toBe(before.id);
  expect(await findMerged(watched, before.id, { text: 'x' }, said)).toMatchObject({
    error: { code: 'cancelled' },
  });
  expect(watched.jobs.size).toBe(0);
});

test('a list that was replaced, a search that is over, and a log that went away are told of', async () => {
  const { desk, ours, bring, importedSegment } = await twoLaptops(0);
  const id = await bring();
  const old = must(await mergeLogs(desk, ours.journal.logId, []));
  const merged = must(await mergeLogs(desk, ours.journal.logId, [id]));
  const stretch = { from: 0, count: 10 };
  expect(await mergedPage(desk, { merged: old.id, ...stretch })).toMatchObject({
    error: { code: 'no-such-merge' },
  });
  expect(await findMerged(desk, old.id, {}, said)).toMatchObject({
    error: { code: 'no-such-merge' },
  });
  expect(await mergedPage(desk, { merged: merged.id, search: 'x', ...stretch })).toMatchObject({
    error: { code: 'no-such-search' },
  });
  const past = must(await mergedPage(desk, { merged: merged.id, from: 9_000_000, count: 10 }));
  expect(past.records).toEqual([]);
  rmSync(dirname(importedSegment()), { recursive: true });
  expect(await findMerged(desk, merged.id, { text: 'x' }, said)).toMatchObject({
    error: { code: 'no-such-log' },
  });
  expect(desk.jobs.size).toBe(0);
});
