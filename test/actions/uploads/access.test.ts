import { afterEach, expect, test } from 'vitest';
import { readyTarget } from '../../../main/actions/uploads/access.ts';
import { giveUploadKey } from '../../../main/actions/uploads/control.ts';
import { targetState, type TargetState } from '../../../main/actions/uploads/state.ts';
import { ok } from '../../../main/core/result.ts';
import type { S3Target } from '../../../main/core/upload/target.ts';
import { uploadBench, type UploadBench } from '../../fakes/upload-bench.ts';

const KEYS = ['AKIAUPLOADER22222222', 'AKIAUPLOADER33333333'] as const;
const USER = 'arn:aws:iam::777788889999:user/log-uploader';

let bench: UploadBench;

afterEach(() => bench.remove());

function pastedTarget(id: string, mode: S3Target['for']): TargetState {
  const where = { bucket: `${id}-bucket`, region: 'ap-northeast-1' };
  return targetState({ id, for: mode, kind: 's3', credentials: 'pasted', ...where });
}

/** Two targets whose keys are pasted, and whom AWS takes each key for. */
function two(modes: readonly [S3Target['for'], S3Target['for']], arns: readonly string[]) {
  const left = [...arns];
  bench = uploadBench({
    wrap: (opened) => {
      if (opened.kind !== 'objects') return opened;
      const principal = () => Promise.resolve(ok(left.shift() ?? ''));
      return { kind: 'objects', store: { ...opened.store, principal } };
    },
  });
  const targets = [pastedTarget('one', modes[0]), pastedTarget('two', modes[1])] as const;
  bench.desk.uploads = { targets, findings: [], paused: false };
  const paste = async (state: TargetState, accessKeyId: string) => {
    const given = { accessKeyId, secretAccessKey: 'a'.repeat(40) };
    expect(giveUploadKey(bench.desk, state.target.id, given).ok).toBe(true);
    return readyTarget(bench.desk, bench.ports, state);
  };
  return { targets, paste };
}

const refused = {
  code: 'upload-credentials-shared',
  then: 'credentials',
  params: { other: 'one' },
};

test('one key pasted for both modes is refused for the second, before anybody is asked', async () => {
  const { targets, paste } = two(['drill', 'incident'], [USER]);
  expect(await paste(targets[0], KEYS[0])).toBeUndefined();
  expect(await paste(targets[1], KEYS[0])).toMatchObject(refused);
  expect(targets[1].credentials).toBeUndefined();
  expect(await readyTarget(bench.desk, bench.ports, targets[0])).toBeUndefined();
});

test.each([
  ['two keys of one user', USER, USER],
  [
    'two sessions of one role',
    'arn:aws:sts::777788889999:assumed-role/Uploader/monday',
    'arn:aws:sts::777788889999:assumed-role/Uploader/tuesday',
  ],
])('%s are one principal for both modes', async (_, ...arns) => {
  const { targets, paste } = two(['incident', 'drill'], arns);
  expect(await paste(targets[0], KEYS[0])).toBeUndefined();
  expect(await paste(targets[1], KEYS[1])).toMatchObject(refused);
  expect(targets[1].principal).toBeUndefined();
  expect(targets[1].credentials).toBeUndefined();
});

test('two targets of one mode may share a key, and two users may have one target each', async () => {
  const same = two(['drill', 'drill'], [USER, USER]);
  expect(await same.paste(same.targets[0], KEYS[0])).toBeUndefined();
  expect(await same.paste(same.targets[1], KEYS[0])).toBeUndefined();
  bench.remove();
  const apart = two(['drill', 'incident'], [USER, `${USER}-of-incidents`]);
  expect(await apart.paste(apart.targets[0], KEYS[0])).toBeUndefined();
  expect(await apart.paste(apart.targets[1], KEYS[1])).toBeUndefined();
});
