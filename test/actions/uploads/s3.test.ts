import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addNote } from '../../../main/actions/add-note.ts';
import { closeRun } from '../../../main/actions/close-run.ts';
import { checkUploadAgain, pauseUploads } from '../../../main/actions/uploads/control.ts';
import { targetState } from '../../../main/actions/uploads/state.ts';
import type { Range } from '../../../main/range/start.ts';
import { closedDrill, must, note, openDrill } from '../../fakes/log-disk.ts';
import { pinned, section, step } from '../../fakes/plans.ts';
import { keyFor, rangeTarget, uploadBench, type UploadBench } from '../../fakes/upload-bench.ts';
import { startTestRange } from '../../range/support/start-test-range.ts';

const playbooks = [pinned('PB-U', [section('s', [step('one'), step('two')])])];

async function drillBench(): Promise<{ range: Range; bench: UploadBench }> {
  const range = await startTestRange();
  return { range, bench: uploadBench({ playbooks, credentials: keyFor(range, 'drill') }) };
}

/** Keys of one log below its prefix, hashes and log id replaced. */
function keysIn(range: Range, logId: string): readonly string[] {
  const { bucket } = range.uploaders[0]!;
  const all = range.buckets.keys(bucket).filter((key) => key.includes(logId));
  return all.map((key) => key.slice(key.indexOf(logId) + 37).replace(/[0-9a-f]{64}/, 'SHA'));
}

function writes(range: Range): number {
  const { bucket } = range.uploaders[0]!;
  return range.buckets
    .keys(bucket)
    .reduce((sum, key) => sum + range.buckets.versions(bucket, key).length, 0);
}

describe('a log goes to S3', () => {
  test('a closed drill goes whole, its checkpoint last', async () => {
    const { range, bench } = await drillBench();
    const { logId } = await closedDrill(bench.disk, 10);
    const state = targetState(rangeTarget(range, 'drill'));
    expect(await bench.untilDone(state)).toBeUndefined();
    expect(keysIn(range, logId)).toEqual([
      'cp/00000000000000000010.txt',
      'keys/SHA.txt',
      'seg/000000000000-000000000009-SHA.jsonl',
      'texts/000000000000-000000000824-SHA.jsonl',
    ]);
    const put = range.calls.filter(({ action }) => action === 's3:PutObject');
    expect(put).toHaveLength(4);
    expect(state.logs.get(logId)?.cut).toMatchObject({ size: 10, objects: 4 });
    expect(state.logs.get(logId)?.cut?.lockedUntil).toMatch(/^\d{4}-/);
    expect(state.principal).toBe('arn:aws:iam::777788889999:user/drill-log-uploader');
    const { bucket } = range.uploaders[0]!;
    const seg = range.buckets.keys(bucket).find((key) => key.includes('/seg/'))!;
    const folder = bench.disk.folderOf(logId);
    expect(range.buckets.current(bucket, seg)?.body).toEqual(
      readFileSync(join(folder, 'seg-000000000000.jsonl')),
    );
    bench.remove();
  });

  test('an open log goes as far as it is signed; its own upload records start no round', async () => {
    const { range, bench } = await drillBench();
    await bench.start('drill');
    const { run } = bench.desk;
    const logId = run!.journal.logId;
    must(await run!.journal.checkpoint());
    const state = targetState(rangeTarget(range, 'drill'));
    expect(await bench.untilDone(state)).toBeUndefined();
    const first = state.logs.get(logId)!.cut!.size;
    expect(run!.tail.at(-1)).toMatchObject({ type: 'upload', data: { size: first, kind: 's3' } });
    must(await run!.journal.checkpoint());
    const before = range.calls.length;
    expect(await bench.pass(state)).toBeUndefined();
    expect(range.calls.length).toBe(before);
    must(await addNote(bench.desk, { kind: 'note', text: 'something new', openedAt: Date.now() }));
    must(await run!.journal.checkpoint());
    expect(await bench.untilDone(state)).toBeUndefined();
    expect(state.logs.get(logId)!.cut!.size).toBeGreaterThan(first);
    must(await closeRun(bench.desk, 'abandoned', 'enough'));
    expect(await bench.untilDone(state)).toBeUndefined();
    const { records, cut } = state.logs.get(logId)!;
    expect(cut?.size).toBe(records);
    bench.remove();
  });

  test('drill logs do not go where incident logs go, whoever says so', async () => {
    const { range, bench } = await drillBench();
    const { logId } = await closedDrill(bench.disk, 3);
    const incident = targetState({ ...rangeTarget(range, 'incident'), for: 'incident' });
    expect(await bench.untilDone(incident)).toBeUndefined();
    expect(writes(range)).toBe(0);
    // The drill's key has no right below the incidents' prefix either.
    const wrongKey = uploadBench({ credentials: keyFor(range, 'incident'), root: bench.disk.root });
    const state = targetState(rangeTarget(range, 'drill'));
    expect(await wrongKey.untilDone(state)).toMatchObject({ code: 'upload-denied', then: 'stop' });
    // A log that was put into the other folder says itself what it is.
    const moved = bench.disk.folderOf(logId, 'incident');
    const { cpSync } = await import('node:fs');
    cpSync(bench.disk.folderOf(logId), moved, { recursive: true });
    rmSync(bench.disk.folderOf(logId), { recursive: true });
    expect(await bench.untilDone(incident)).toBeUndefined();
    expect(incident.logs.get(logId)?.failure?.code).toBe('upload-wrong-mode');
    expect(writes(range)).toBe(0);
    bench.remove();
  });

  test('the incident’s own key is refused', async () => {
    const { range, bench } = await drillBench();
    await closedDrill(bench.disk, 3);
    const state = targetState(rangeTarget(range, 'drill'));
    bench.desk.key = { user: 'sato', credentials: keyFor(range, 'drill') };
    expect(await bench.pass(state)).toMatchObject({ code: 'upload-credentials-of-incident' });
    expect(range.calls).toHaveLength(0);
    bench.remove();
  });

  test.each(['users of incidents', 'users of game days'])(
    'a key of one of the %s is refused by whom it belongs to',
    async (whose) => {
      const { range, bench } = await drillBench();
      await closedDrill(bench.disk, 3);
      const user = { arn: 'arn:aws:iam::777788889999:user/drill-log-uploader' };
      const none = { users: [], roles: [] };
      const kit =
        whose === 'users of game days'
          ? { ...none, gameDay: { ...none, users: [user] } }
          : { ...none, users: [user] };
      Object.assign(bench.desk.ports, { kit: () => Promise.resolve(kit) });
      const state = targetState(rangeTarget(range, 'drill'));
      expect(await bench.pass(state)).toMatchObject({
        ...{ code: 'upload-credentials-of-incident', params: { principal: user.arn } },
      });
      expect(writes(range)).toBe(0);
      bench.remove();
    },
  );
});

describe('exactly once', () => {
  test('fault 44: an answer lost after the write leaves one object, found by its hash', async () => {
    const { range, bench } = await drillBench();
    const { logId } = await closedDrill(bench.disk, 5);
    await range.setFaults({ lost: [{ action: 's3:PutObject', times: 3 }] });
    const state = targetState(rangeTarget(range, 'drill'));
    expect(await bench.untilDone(state)).toBeUndefined();
    expect(writes(range)).toBe(4);
    expect(state.logs.get(logId)?.cut?.size).toBe(5);
    bench.remove();
  });

  test.each([
    ['500 InternalError', { code: 'InternalError', status: 500 }],
    ['503 SlowDown', { code: 'SlowDown', status: 503 }],
    ['409', { code: 'ConditionalRequestConflict', status: 409 }],
  ])('fault 44: %s is tried again, with a bounded wait', async (_, refused) => {
    const { range, bench } = await drillBench();
    await closedDrill(bench.disk, 4);
    await range.setFaults({ refused: [{ action: 's3:PutObject', times: 4, ...refused }] });
    const state = targetState(rangeTarget(range, 'drill'));
    const first = await bench.pass(state);
    expect(first).toMatchObject({ code: 'upload-busy', then: 'again' });
    const wait = state.nextTryAt! - performance.now();
    expect(wait).toBeLessThanOrEqual(5 * 60_000);
    expect(await bench.untilDone(state)).toBeUndefined();
    expect(writes(range)).toBe(4);
    bench.remove();
  });

  test('fault 44: 403 for expired credentials pauses the target until new ones are given', async () => {
    const { range, bench } = await drillBench();
    await closedDrill(bench.disk, 4);
    const expired = { action: 's3:PutObject', code: 'ExpiredToken', status: 400, times: 1 };
    await range.setFaults({ refused: [expired] });
    const state = targetState(rangeTarget(range, 'drill'));
    expect(await bench.untilDone(state)).toMatchObject({
      code: 'upload-credentials-expired',
      then: 'credentials',
    });
    expect(state.nextTryAt).toBeUndefined();
    expect(await bench.untilDone(state)).toBeUndefined();
    expect(writes(range)).toBe(4);
    bench.remove();
  });

  test('fault 44: 412 with other content is a fork: both are kept and the log stops', async () => {
    const { range, bench } = await drillBench();
    const { logId } = await closedDrill(bench.disk, 4);
    const { bucket } = range.uploaders[0]!;
    const key = `breakglass/drills/${logId}/cp/00000000000000000004.txt`;
    range.buckets.add(bucket, {
      key,
      at: Date.now(),
      body: Buffer.from('another history\n'),
      contentType: 'text/plain',
      lockedUntil: 0,
      checksum: { algorithm: 'sha256', value: Buffer.alloc(32).toString('base64') },
    });
    const state = targetState(rangeTarget(range, 'drill'));
    expect(await bench.untilDone(state)).toBeUndefined();
    expect(state.logs.get(logId)?.failure).toMatchObject({ code: 'upload-forked', then: 'stop' });
    expect(range.buckets.versions(bucket, key)).toHaveLength(1);
    bench.remove();
  });

  test('fault 44: a clock hours off is corrected by AWS’s own time, and the log is told', async () => {
    const { range, bench } = await drillBench();
    await bench.start('drill');
    must(await bench.desk.run!.journal.checkpoint());
    await range.setFaults({ skewMs: 3 * 3_600_000 });
    const state = targetState(rangeTarget(range, 'drill'));
    expect(await bench.untilDone(state)).toBeUndefined();
    expect(Math.round(state.skewMs / 60_000)).toBe(180);
    expect(bench.desk.run!.tail.map(({ type }) => type)).toContain('security');
    bench.remove();
  });

  test('fault 46: upload.json deleted or edited is rebuilt from the target; what is missing is sent', async () => {
    const { range, bench } = await drillBench();
    const { logId } = await closedDrill(bench.disk, 6);
    const file = join(bench.disk.folderOf(logId), 'upload.json');
    const target = rangeTarget(range, 'drill');
    expect(await bench.untilDone(targetState(target))).toBeUndefined();
    const honest = readFileSync(file, 'utf8');
    rmSync(file);
    expect(await bench.untilDone(targetState(target))).toBeUndefined();
    expect(writes(range)).toBe(4);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveProperty('targets');

    // It claims everything of a bucket that has nothing.
    const empty = await startTestRange();
    const there = rangeTarget(empty, 'drill');
    writeFileSync(file, honest);
    const again = uploadBench({ credentials: keyFor(empty, 'drill'), root: bench.disk.root });
    expect(await again.untilDone(targetState(there))).toBeUndefined();
    expect(writes(empty)).toBe(4);
    for (const nonsense of [
      '',
      '{}',
      '[1]',
      '{"v":1,"targets":{"evidence-drill":{"cuts":9}}}',
      '\u0000',
    ]) {
      writeFileSync(file, nonsense);
      expect(await again.untilDone(targetState(there))).toBeUndefined();
    }
    expect(writes(empty)).toBe(4);
    bench.remove();
  });

  test('fault 46: one object gone while all claim to be there is sent again when checked', async () => {
    const { range, bench } = await drillBench();
    const { logId } = await closedDrill(bench.disk, 6);
    const target = rangeTarget(range, 'drill');
    const state = targetState(target);
    expect(await bench.untilDone(state)).toBeUndefined();
    const seg = range.buckets.keys(target.bucket).find((key) => key.includes('/seg/'))!;
    const { versionId } = range.buckets.current(target.bucket, seg)!;
    range.buckets.remove(target.bucket, seg, versionId);
    bench.desk.uploads = { targets: [state], findings: [], paused: false };
    must(checkUploadAgain(bench.desk, target.id));
    expect(await bench.untilDone(state)).toBeUndefined();
    expect(range.buckets.current(target.bucket, seg)).toBeDefined();
    expect(state.logs.get(logId)?.failure).toBeUndefined();
    bench.remove();
  });

  test('paused between two objects: what was on its way is there, the rest waits', async () => {
    const { range, bench } = await drillBench();
    await closedDrill(bench.disk, 6);
    const state = targetState(rangeTarget(range, 'drill'));
    bench.desk.uploads = { targets: [state], findings: [], paused: false };
    bench.changed = () => {
      if (!state.paused && writes(range) === 2) pauseUploads(bench.desk, true, state.target.id);
    };
    await bench.pass(state);
    expect(writes(range)).toBe(3);
    delete bench.changed;
    must(pauseUploads(bench.desk, false, state.target.id));
    expect(await bench.untilDone(state)).toBeUndefined();
    expect(writes(range)).toBe(4);
    bench.remove();
  });

  test('a log left by a crash goes with its unsigned end', async () => {
    const { range, bench } = await drillBench();
    const journal = await openDrill(bench.disk);
    must(await journal.append(note('signed')));
    must(await journal.checkpoint());
    must(await journal.append(note('not signed')));
    const state = targetState(rangeTarget(range, 'drill'));
    expect(await bench.untilDone(state)).toBeUndefined();
    expect(state.logs.get(journal.logId)?.cut).toMatchObject({ size: 3 });
    expect(state.logs.get(journal.logId)?.cut?.root).toBeUndefined();
    bench.remove();
  });
});
