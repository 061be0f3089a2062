import { expect, test } from 'vitest';
import { targetState } from '../../../main/actions/uploads/state.ts';
import { createHttpHandler } from '../../../main/adapters/aws/http-handler.ts';
import { createS3Store } from '../../../main/adapters/upload/s3.ts';
import { closedDrill } from '../../fakes/log-disk.ts';
import { keyFor, rangeTarget, uploadBench } from '../../fakes/upload-bench.ts';
import { keeperOf, worldWithKeeper } from '../../range/support/evidence-keeper.ts';
import { startTestRange } from '../../range/support/start-test-range.ts';

test('a bucket that another account owns is given nothing and believed nothing', async () => {
  const range = await startTestRange();
  const bench = uploadBench({ credentials: keyFor(range, 'drill') });
  const { logId } = await closedDrill(bench.disk, 5);
  const ours = rangeTarget(range, 'drill');
  const theirs = targetState({ ...ours, account: '111122223333' });
  expect(await bench.untilDone(theirs)).toMatchObject({ code: 'upload-denied', then: 'stop' });
  expect(range.buckets.keys(ours.bucket)).toEqual([]);
  const state = targetState(ours);
  expect(await bench.untilDone(state)).toBeUndefined();
  expect(state.logs.get(logId)?.cut?.size).toBe(5);
  // What is there by now is not shown to who expects another owner either.
  const again = targetState({ ...ours, account: '111122223333' });
  expect(await bench.untilDone(again)).toMatchObject({ code: 'upload-denied' });
  expect(again.logs.get(logId)).toMatchObject({ verified: false });
  expect(again.logs.get(logId)?.seen).toBeUndefined();
  bench.remove();
});

test('names in a bucket are believed only of the account that is expected to own it', async () => {
  const range = await startTestRange({ world: worldWithKeeper() });
  const { bucket, account, ...credentials } = keeperOf(range);
  const access = {
    credentials: () => credentials,
    skewMs: () => 0,
    take: () => Promise.resolve(),
  };
  const namesOf = (owner: string) =>
    createS3Store(
      { ...rangeTarget(range, 'drill'), bucket, account: owner },
      { access, handler: createHttpHandler },
    ).names?.('drills/one/cp');
  expect(await namesOf(account)).toEqual({ ok: true, value: [] });
  expect(await namesOf('111122223333')).toEqual({ ok: true, value: undefined });
});
