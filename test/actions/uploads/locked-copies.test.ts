import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { lockedCopy } from '../../../main/actions/uploads/locked-copies.ts';
import { targetState, type TargetState } from '../../../main/actions/uploads/state.ts';
import { verifyLog } from '../../../main/actions/verify-log.ts';
import { anchorsOf } from '../../../main/actions/witness/anchors.ts';
import type { Range } from '../../../main/range/start.ts';
import { changedLog, check, trusting } from '../../fakes/changed-log.ts';
import { closedDrill, must, temporaryFolder } from '../../fakes/log-disk.ts';
import { keyFor, rangeTarget, uploadBench, type UploadBench } from '../../fakes/upload-bench.ts';
import { startTestRange } from '../../range/support/start-test-range.ts';

const YEAR_MS = 365 * 86_400_000;
let bench: UploadBench;

afterEach(() => bench.remove());

/** A closed drill of five records at a target, and the target as the desk's only one. */
async function sent(target?: TargetState['target']): Promise<{
  readonly range: Range;
  readonly state: TargetState;
  readonly logId: string;
}> {
  const range = await startTestRange();
  bench = uploadBench({ credentials: keyFor(range, 'drill') });
  const { logId } = await closedDrill(bench.disk, 5);
  const state = targetState(target ?? rangeTarget(range, 'drill'));
  bench.desk.uploads = { targets: [state], findings: [], paused: false };
  expect(await bench.untilDone(state)).toBeUndefined();
  return { range, state, logId };
}

test('a checkpoint that S3 keeps under Object Lock anchors the log up to its size', async () => {
  const { logId, state } = await sent();
  expect(await anchorsOf(bench.desk, logId)).toMatchObject([
    { kind: 'upload', size: 5, by: `s3://${rangeOf(state)}/breakglass` },
  ]);
  expect(state.logs.get(logId)?.seen).toMatchObject({ lockMode: 'GOVERNANCE' });
});

test('after a restart it counts once S3 itself has said so again, and not for what our notes claim', async () => {
  const { logId, range } = await sent();
  const state = targetState(rangeTarget(range, 'drill'));
  bench.desk.uploads = { targets: [state], findings: [], paused: false };
  expect(await anchorsOf(bench.desk, logId)).toEqual([]);
  expect(await bench.untilDone(state)).toBeUndefined();
  expect(await anchorsOf(bench.desk, logId)).toHaveLength(1);
  const claimed = targetState({ ...rangeTarget(range, 'drill'), endpoint: 'http://127.0.0.1:9' });
  bench.desk.uploads = { targets: [claimed], findings: [], paused: false };
  expect(await bench.pass(claimed)).toMatchObject({ code: 'upload-unreachable' });
  expect(await anchorsOf(bench.desk, logId)).toEqual([]);
});

test('a bucket without a lock is no anchor, whatever upload.json says of one', async () => {
  const { logId, range, state } = await sent();
  const { bucket } = range.uploaders[0]!;
  const key = range.buckets.keys(bucket).find((one) => one.includes('/cp/'))!;
  Object.assign(range.buckets.current(bucket, key)!, { lockedUntil: 0 });
  const file = join(bench.disk.folderOf(logId), 'upload.json');
  expect(readFileSync(file, 'utf8')).toContain('"lockedUntil":"20');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replaceAll(/"lockedUntil":"20../g, '"lockedUntil":"2199'),
  );
  const again = targetState(state.target);
  bench.desk.uploads = { targets: [again], findings: [], paused: false };
  expect(await bench.untilDone(again)).toBeUndefined();
  expect(again.logs.get(logId)?.seen).toMatchObject({ size: 5 });
  expect(await anchorsOf(bench.desk, logId)).toEqual([]);
});

test('a folder is no anchor', async () => {
  const folder = temporaryFolder();
  const { logId, state } = await sent({ id: 'usb', for: 'drill', kind: 'folder', folder });
  expect(state.logs.get(logId)?.seen).toMatchObject({ size: 5 });
  expect(await anchorsOf(bench.desk, logId)).toEqual([]);
});

test('a copy of another history is no anchor of this one', async () => {
  const { logId, state } = await sent();
  const log = state.logs.get(logId)!;
  log.seen = { ...log.seen!, root: Buffer.alloc(32).toString('base64') };
  expect(await anchorsOf(bench.desk, logId)).toEqual([]);
});

test('a lock that has run out keeps nothing, by AWS’s clock; a bucket on this computer is none for incidents', async () => {
  const { logId, state } = await sent();
  const log = state.logs.get(logId)!;
  const now = Date.now();
  expect(lockedCopy(state, log, now)).toBeDefined();
  expect(lockedCopy(state, log, now + 20 * YEAR_MS)).toBeUndefined();
  expect(lockedCopy({ ...state, skewMs: 20 * YEAR_MS }, log, now)).toBeUndefined();
  const incident = { ...state, target: { ...state.target, for: 'incident' as const } };
  expect(lockedCopy(incident, log, now)).toBeUndefined();
});

test('the check in the app takes it as an anchor and names the place, and tells when the log was cut', async () => {
  const { logId, state } = await sent();
  const copy = `s3://${rangeOf(state)}/breakglass (Object Lock)`;
  const whole = { verdict: 'VALID_ANCHORED', anchoredUpTo: 5, by: [copy] };
  expect(must(await verifyLog(bench.desk, logId))).toMatchObject(whole);
  const { seen } = state.logs.get(logId)!;
  const { lockedUntil: _, ...unlocked } = seen!;
  state.logs.get(logId)!.seen = unlocked;
  const alone = { verdict: 'VALID_UNANCHORED', anchoredUpTo: 0, by: [] };
  expect(must(await verifyLog(bench.desk, logId))).toMatchObject(alone);
  state.logs.get(logId)!.seen = seen!;
  const file = join(bench.disk.folderOf(logId), 'seg-000000000000.jsonl');
  const lines = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, `${lines.slice(0, 3).join('\n')}\n`);
  writeFileSync(join(bench.disk.folderOf(logId), 'checkpoints.txt'), '');
  expect(must(await verifyLog(bench.desk, logId))).toMatchObject({ verdict: 'ROLLED_BACK' });
});

test('fault 10: the checkpoint as an auditor fetches it anchors the log, and tells when its end is gone', async () => {
  const { logId, range, state } = await sent();
  const key = range.buckets.keys(rangeOf(state)).find((one) => one.includes('/cp/'))!;
  const note = range.buckets.current(rangeOf(state), key)!.body.toString();
  const trust = trusting({ checkpoints: [note] });
  const folder = bench.disk.folderOf(logId);
  expect(await check(folder, trust)).toMatchObject({ verdict: 'VALID_ANCHORED', anchoredUpTo: 5 });
  const cut = changedLog(
    folder,
    (lines) => lines.slice(0, 3),
    () => '',
  );
  expect((await check(cut)).verdict).toBe('VALID_UNANCHORED');
  expect((await check(cut, trust)).verdict).toBe('ROLLED_BACK');
});

function rangeOf({ target }: TargetState): string {
  return target.kind === 's3' ? target.bucket : '';
}
