import { expect, test } from 'vitest';
import { endSearch, findRecords, hitsOf } from '../../main/actions/find-records.ts';
import { deskBench } from '../fakes/desk.ts';
import { must, note } from '../fakes/log-disk.ts';

async function bench() {
  const { desk, journals } = deskBench([]);
  const journal = must(await journals.open({ mode: 'drill', clockSpeed: 1 }));
  for (const text of ['web-7 に外部通信', 'nothing here', 'WEB-8 too']) {
    must(await journal.append(note(text)));
  }
  return { desk, logId: journal.logId };
}

const said = (entry: { readonly type: string }) => entry.type;

test('hits come by their position, with their records', async () => {
  const { desk, logId } = await bench();
  const { search } = must(findRecords(desk, logId, { text: 'ｗｅｂ' }, said));
  await expect.poll(() => desk.jobs.size).toBe(0);
  const hits = must(await hitsOf(desk, search, 1, 10));
  expect(hits).toMatchObject({ logId, total: 2, records: [{ at: 3 }] });
});

test('a new search in the same log ends the one before it', async () => {
  const { desk, logId } = await bench();
  const first = must(findRecords(desk, logId, { text: 'web' }, said)).search;
  const second = must(findRecords(desk, logId, { text: 'here' }, said)).search;
  await expect.poll(() => desk.jobs.size).toBe(0);
  expect(await hitsOf(desk, first, 0, 10)).toMatchObject({ error: { code: 'no-such-search' } });
  expect(must(await hitsOf(desk, second, 0, 10)).total).toBe(1);
});

test('a search that was ended is stopped and forgotten', async () => {
  const { desk, logId } = await bench();
  const { search } = must(findRecords(desk, logId, {}, said));
  endSearch(desk, search);
  await expect
    .poll(() => [...desk.jobs.values()].every(({ state }) => state !== 'running'))
    .toBe(true);
  expect((await hitsOf(desk, search, 0, 1)).ok).toBe(false);
});

test('a log that is not there fails in words', async () => {
  const { desk } = await bench();
  must(findRecords(desk, 'nope', {}, said));
  await expect.poll(() => [...desk.jobs.values()][0]?.failure?.code).toBe('no-such-log');
});
