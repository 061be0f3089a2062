import { expect, test } from 'vitest';
import { targetState } from '../../main/actions/uploads/state.ts';
import { createHttpHandler } from '../../main/adapters/aws/http-handler.ts';
import { createS3Store } from '../../main/adapters/upload/s3.ts';
import { closedDrill, hash } from '../fakes/log-disk.ts';
import { keyFor, rangeTarget, uploadBench } from '../fakes/upload-bench.ts';
import { startTestRange } from '../range/support/start-test-range.ts';

const LONG = 300_000;
const TEXT = new TextEncoder().encode('{"seq":0}\n');
const sha256 = Buffer.from(hash.sha256(TEXT)).toString('hex');
const body = {
  size: TEXT.length,
  sha256,
  chunks: () => oneChunk(),
};

async function* oneChunk(): AsyncGenerator<Uint8Array, void> {
  yield await Promise.resolve(TEXT);
}

/** Longest request and answer here, measured: more bytes than either has cut nothing. */
const REQUEST_BYTES = 1_400;
const ANSWER_BYTES = 700;

test(
  'fault 44: the connection cut at each byte of a request or an answer: one object, or none and a next try',
  { timeout: LONG },
  async () => {
    const range = await startTestRange();
    const target = rangeTarget(range, 'drill');
    const access = {
      credentials: () => keyFor(range, 'drill'),
      skewMs: () => 0,
      take: () => Promise.resolve(),
    };
    const store = createS3Store(target, { access, handler: createHttpHandler });
    const put = (key: string) => store.put(key, body, { contentType: 'application/x-ndjson' });
    const outcomes = new Set<string>();
    const places = [
      ...Array.from({ length: REQUEST_BYTES }, (_, byte) => ({ request: byte })),
      ...Array.from({ length: ANSWER_BYTES }, (_, byte) => ({ answer: byte })),
    ];
    for (const [index, cut] of places.entries()) {
      const key = `breakglass/drills/cut/${String(index)}`;
      await range.setFaults({ cut: { ...cut, times: 1 } });
      const first = await put(key);
      await range.setFaults({});
      if (first.is === 'refused') expect(first.failure.then).toBe('again');
      const second = first.is === 'stored' ? await store.head(key) : await put(key);
      outcomes.add(`${first.is} ${second.is}`);
      if (second.is === 'exists') expect(await store.head(key)).toMatchObject({ sha256 });
      expect(range.buckets.versions(target.bucket, key)).toHaveLength(1);
    }
    // Cut before the write, after it, and not at all: each was seen.
    expect([...outcomes].sort()).toEqual(['refused exists', 'refused stored', 'stored found']);
  },
);

test('fault 44: a whole log over a line that breaks again and again arrives once', async () => {
  const range = await startTestRange();
  const bench = uploadBench({ credentials: keyFor(range, 'drill') });
  const { logId } = await closedDrill(bench.disk, 8);
  const state = targetState(rangeTarget(range, 'drill'));
  for (const cut of [{ request: 500 }, { answer: 10 }, { request: 1_200 }, { answer: 200 }]) {
    await range.setFaults({ cut: { ...cut, times: 2 } });
    await bench.pass(state);
  }
  await range.setFaults({});
  expect(await bench.untilDone(state)).toBeUndefined();
  expect(state.logs.get(logId)?.cut?.size).toBe(8);
  const { bucket } = range.uploaders[0]!;
  const counts = range.buckets
    .keys(bucket)
    .map((key) => range.buckets.versions(bucket, key).length);
  expect(counts).toEqual([1, 1, 1, 1]);
  bench.remove();
});
