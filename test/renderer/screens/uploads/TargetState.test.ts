import { expect, test } from 'vitest';
import { stateOf } from '../../../../renderer/screens/uploads/TargetState.tsx';
import { uploadStates } from '../../states/uploads.ts';
import type { AppView, UploadTargetView } from '../../../../main/contract/views.ts';

const screens = uploadStates('drill', { view: {} as AppView });
const well = screens['uploads-well']!.view.uploads!.targets[0]!;
const [log] = well.logs;
const withLog = (more: Partial<NonNullable<typeof log>>): UploadTargetView => ({
  ...well,
  logs: [{ ...log!, ...more }],
});

test('nothing is called up to date while something is due, even if no object waits yet', () => {
  expect(stateOf(withLog({ due: true, waiting: 0 }))).toBe('sending');
  expect(stateOf(withLog({ due: false, waiting: 0 }))).toBe('done');
});

test('what needs a person comes before what moves, and a pause before both', () => {
  const failure = { code: 'upload-denied' } as const;
  expect(stateOf({ ...well, failure })).toBe('stopped');
  expect(stateOf({ ...well, failure, nextTryAt: 1 })).toBe('waiting');
  expect(stateOf(withLog({ failure: { code: 'upload-forked' } }))).toBe('stopped');
  expect(stateOf({ ...well, failure, paused: true })).toBe('paused');
  expect(stateOf({ ...well, logs: [] })).toBe('idle');
});
