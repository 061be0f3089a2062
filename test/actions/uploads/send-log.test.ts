import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { targetState, type TargetState } from '../../../main/actions/uploads/state.ts';
import type { ObjectStore, OpenedTarget } from '../../../main/core/ports/upload.ts';
import { closedDrill, must, note, openDrill, temporaryFolder } from '../../fakes/log-disk.ts';
import { uploadBench, type UploadBench } from '../../fakes/upload-bench.ts';

let bench: UploadBench;

afterEach(() => bench.remove());

function stickAt(folder: string): TargetState {
  return targetState({ id: 'stick', for: 'drill', kind: 'folder', folder });
}

/** A store of which some calls answer otherwise. */
function changed(change: (store: ObjectStore) => Partial<ObjectStore>) {
  return (opened: OpenedTarget): OpenedTarget =>
    opened.kind === 'objects'
      ? { kind: 'objects', store: { ...opened.store, ...change(opened.store) } }
      : opened;
}

test('a store that takes everything and keeps nothing has nothing, and the whole log is sent again', async () => {
  let lies = true;
  bench = uploadBench({
    wrap: changed(({ put }) => ({
      put: (...given) => (lies ? Promise.resolve({ is: 'stored' }) : put(...given)),
    })),
  });
  const { logId } = await closedDrill(bench.disk, 20);
  const folder = temporaryFolder();
  const state = stickAt(folder);
  expect(await bench.untilDone(state, 3)).toMatchObject({ code: 'upload-not-kept', then: 'again' });
  expect(state.logs.get(logId)).toMatchObject({ due: true });
  expect(state.logs.get(logId)?.cut).toBeUndefined();
  expect(state.logs.get(logId)?.seen).toBeUndefined();
  lies = false;
  expect(await bench.untilDone(state)).toBeUndefined();
  expect(state.logs.get(logId)?.cut?.size).toBe(20);
  const at = join(folder, 'drills', logId);
  expect(readdirSync(at).sort()).toEqual(['cp', 'keys', 'seg', 'texts']);
});

test.each([
  ['hides', { is: 'hidden' }, 'upload-cannot-confirm'],
  ['shows without its hash', { is: 'found', size: -1 }, 'upload-forked'],
  ['shows with other content', { is: 'found', size: 1, sha256: '00' }, 'upload-forked'],
] as const)('what a store says it took and then %s is not there', async (_, answer, code) => {
  let taken = false;
  bench = uploadBench({
    wrap: changed(({ put, head }) => ({
      put: (key, ...given) => {
        taken ||= key.includes('/cp/');
        return put(key, ...given);
      },
      head: (key) => (taken ? Promise.resolve(answer) : head(key)),
    })),
  });
  const { logId } = await closedDrill(bench.disk, 5);
  const state = stickAt(temporaryFolder());
  expect(await bench.pass(state)).toBeUndefined();
  expect(state.logs.get(logId)).toMatchObject({ failure: { code, then: 'stop' } });
  expect(state.logs.get(logId)?.cut).toBeUndefined();
});

test('an end without a checkpoint is asked for too', async () => {
  bench = uploadBench({
    wrap: changed(({ head }) => ({
      head: (key) => (key.includes('/seg/') ? Promise.resolve({ is: 'absent' }) : head(key)),
    })),
  });
  const journal = await openDrill(bench.disk);
  must(await journal.append(note('not signed')));
  const state = stickAt(temporaryFolder());
  expect(await bench.pass(state)).toMatchObject({ code: 'upload-not-kept' });
  expect(state.logs.get(journal.logId)?.cut).toBeUndefined();
});

test('a checkpoint at the target whose records are gone says nothing where our notes are lost', async () => {
  bench = uploadBench();
  const { logId } = await closedDrill(bench.disk, 20);
  const folder = temporaryFolder();
  expect(await bench.untilDone(stickAt(folder))).toBeUndefined();
  const at = join(folder, 'drills', logId);
  const records = readdirSync(join(at, 'seg'));
  rmSync(join(at, 'seg'), { recursive: true });
  rmSync(join(at, 'texts'), { recursive: true });
  rmSync(join(bench.disk.folderOf(logId), 'upload.json'));
  const state = stickAt(folder);
  expect(await bench.untilDone(state)).toBeUndefined();
  expect(readdirSync(join(at, 'seg'))).toEqual(records);
  expect(readdirSync(at).sort()).toEqual(['cp', 'keys', 'seg', 'texts']);
});
