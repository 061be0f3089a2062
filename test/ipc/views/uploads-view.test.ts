import { afterEach, expect, test } from 'vitest';
import { targetState, type TargetState } from '../../../main/actions/uploads/state.ts';
import { uploadsView } from '../../../main/ipc/views/uploads-view.ts';
import { closedDrill, temporaryFolder } from '../../fakes/log-disk.ts';
import { keyFor, rangeTarget, uploadBench, type UploadBench } from '../../fakes/upload-bench.ts';
import { startTestRange } from '../../range/support/start-test-range.ts';

let bench: UploadBench | undefined;

afterEach(() => bench?.remove());

async function shown(
  change: (state: TargetState) => TargetState['target'] = ({ target }) => target,
) {
  const range = await startTestRange();
  const made = uploadBench({ credentials: keyFor(range, 'drill') });
  bench = made;
  await closedDrill(made.disk, 5);
  const state = targetState(change(targetState(rangeTarget(range, 'drill'))));
  made.desk.uploads = { targets: [state], findings: [], paused: false };
  const view = () => uploadsView(made.desk)!.targets[0]!;
  return { range, made, state, view };
}

test('a log whose objects were refused is due, whatever waits; it is not once it is there', async () => {
  const { range, made, state, view } = await shown();
  await range.setFaults({
    refused: [{ action: 's3:PutObject', code: 'ExpiredToken', status: 400, times: 1 }],
  });
  expect(await made.pass(state)).toMatchObject({ code: 'upload-credentials-expired' });
  expect(view().logs).toMatchObject([{ due: true, upTo: 0, anchored: false }]);
  expect(await made.untilDone(state)).toBeUndefined();
  expect(view().logs).toMatchObject([
    { due: false, upTo: 5, anchored: true, lockMode: 'GOVERNANCE' },
  ]);
});

test('a folder has the log and does not anchor it', async () => {
  const folder = temporaryFolder();
  const { made, state, view } = await shown(() => ({
    id: 'usb',
    for: 'drill',
    kind: 'folder',
    folder,
  }));
  expect(await made.untilDone(state)).toBeUndefined();
  expect(view().logs).toMatchObject([{ due: false, upTo: 5, anchored: false }]);
  expect(view().logs[0]).not.toHaveProperty('lockedUntil');
});

test('what a target said is shown without the secret it was given', async () => {
  const { state, view, range } = await shown();
  const { secretAccessKey } = keyFor(range, 'drill');
  state.credentials = keyFor(range, 'drill');
  state.failure = { code: 'upload-refused', then: 'stop', raw: `you sent ${secretAccessKey}` };
  expect(view().failure?.raw).toBe('you sent [REDACTED]');
});
