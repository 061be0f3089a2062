import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkUploadAgain } from '../../../main/actions/uploads/control.ts';
import { targetState } from '../../../main/actions/uploads/state.ts';
import type { Range } from '../../../main/range/start.ts';
import { closedDrill, hash, must } from '../../fakes/log-disk.ts';
import { keyFor, rangeTarget, uploadBench, type UploadBench } from '../../fakes/upload-bench.ts';
import { startTestRange } from '../../range/support/start-test-range.ts';

const SIZE = '00000000000000000005';

async function drillOf5(): Promise<{ range: Range; bench: UploadBench; folder: string }> {
  const range = await startTestRange();
  const bench = uploadBench({ credentials: keyFor(range, 'drill') });
  const { logId } = await closedDrill(bench.disk, 5);
  return { range, bench, folder: bench.disk.folderOf(logId) };
}

/** As a witness's answer is kept: the whole note with one more line. Who signed is not asked here. */
function cosign(folder: string, witness: string): string {
  const path = join(folder, 'checkpoints.txt');
  const note = readFileSync(path, 'utf8').trimEnd().split('\n\n').slice(-2).join('\n\n');
  const line = `\u2014 breakglass.invalid/witness/${witness} ${Buffer.alloc(76, witness).toString('base64')}`;
  const own = note.split('\n').filter((one) => !one.includes('/witness/'));
  const cosigned = `${own.join('\n')}\n${line}\n`;
  appendFileSync(path, `${cosigned}\n`);
  return cosigned;
}

function stamp(folder: string, size: number, text: string): void {
  mkdirSync(join(folder, 'timestamps'), { recursive: true });
  writeFileSync(join(folder, 'timestamps', `${String(size)}.tsr`), text);
}

const shaOf = (text: string): string => Buffer.from(hash.sha256(Buffer.from(text))).toString('hex');

function there(range: Range): Map<string, string> {
  const { bucket } = range.uploaders[0]!;
  return new Map(
    range.buckets.keys(bucket).map((key) => {
      expect(range.buckets.versions(bucket, key)).toHaveLength(1);
      return [
        key.replace(/^.*\/drills\/[^/]+\//, ''),
        range.buckets.current(bucket, key)!.body.toString(),
      ];
    }),
  );
}

test('cosigned notes and time stamps go under their hashes, before the checkpoint', async () => {
  const { range, bench, folder } = await drillOf5();
  const note = cosign(folder, 'bob');
  stamp(folder, 5, 'der of 5');
  expect(await bench.untilDone(targetState(rangeTarget(range, 'drill')))).toBeUndefined();
  const objects = there(range);
  expect(objects.get(`cosigned/${SIZE}-${shaOf(note)}.txt`)).toBe(note);
  expect(objects.get(`ts/${SIZE}-${shaOf('der of 5')}.tsr`)).toBe('der of 5');
  const put = range.calls.filter(({ action }) => action === 's3:PutObject');
  expect(put).toHaveLength(6);
  expect(objects.get(`cp/${SIZE}.txt`)).not.toContain('/witness/');
  bench.remove();
});

test('what comes after the log was closed and sent still goes, once, and nothing else again', async () => {
  const { range, bench, folder } = await drillOf5();
  const state = targetState(rangeTarget(range, 'drill'));
  expect(await bench.untilDone(state)).toBeUndefined();
  const before = range.calls.length;
  expect(await bench.untilDone(state)).toBeUndefined();
  expect(range.calls).toHaveLength(before);
  stamp(folder, 5, 'der of 5');
  cosign(folder, 'bob');
  cosign(folder, 'eve');
  await range.setFaults({ lost: [{ action: 's3:PutObject', times: 1 }] });
  expect(await bench.untilDone(state)).toBeUndefined();
  expect([...there(range).keys()].filter((key) => /^(ts|cosigned)\//.test(key))).toHaveLength(3);
  const after = range.calls.length;
  expect(await bench.untilDone(state)).toBeUndefined();
  expect(range.calls).toHaveLength(after);
  // Stamped anew: another answer is another object, the first one stays.
  stamp(folder, 5, 'another der of 5');
  expect(await bench.untilDone(state)).toBeUndefined();
  expect([...there(range).keys()].filter((key) => key.startsWith('ts/'))).toHaveLength(2);
  bench.remove();
});

test('after a restart with the notes lost nothing is there twice, and what is gone is sent again', async () => {
  const { range, bench, folder } = await drillOf5();
  stamp(folder, 5, 'der of 5');
  cosign(folder, 'bob');
  const target = rangeTarget(range, 'drill');
  expect(await bench.untilDone(targetState(target))).toBeUndefined();
  const all = there(range);
  rmSync(join(folder, 'upload.json'));
  const state = targetState(target);
  expect(await bench.untilDone(state)).toBeUndefined();
  expect(there(range)).toEqual(all);
  const key = range.buckets.keys(target.bucket).find((one) => one.includes('/ts/'))!;
  range.buckets.remove(target.bucket, key, range.buckets.current(target.bucket, key)!.versionId);
  bench.desk.uploads = { targets: [state], findings: [], paused: false };
  must(checkUploadAgain(bench.desk, target.id));
  expect(await bench.untilDone(state)).toBeUndefined();
  expect(there(range)).toEqual(all);
  bench.remove();
});

test('a stamp over more records than there are waits for them and holds nothing up', async () => {
  const { range, bench, folder } = await drillOf5();
  stamp(folder, 9, 'der of 9');
  const state = targetState(rangeTarget(range, 'drill'));
  expect(await bench.untilDone(state)).toBeUndefined();
  expect([...there(range).keys()].some((key) => key.startsWith('ts/'))).toBe(false);
  const before = range.calls.length;
  expect(await bench.untilDone(state)).toBeUndefined();
  expect(range.calls).toHaveLength(before);
  bench.remove();
});
