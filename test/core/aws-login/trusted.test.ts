import { expect, test } from 'vitest';
import { distrustOf } from '../../../main/core/aws-login/trusted.ts';

const place = (path: string, mode = 0o755, uid = 0) => ({ path, uid, mode });
const bin = place('/opt/bin');
const around = { uid: 1000, loose: ['/here', '/tmp'] };
const why = (file = place('/opt/bin/aws'), folders = [bin, place('/opt'), place('/')]) =>
  distrustOf({ file, folders }, around);

test.each([
  ['a file that all may write', place('/opt/bin/aws', 0o777), undefined, 'others-write'],
  ['one of another user', place('/opt/bin/aws', 0o755, 1001), undefined, 'other-owner'],
  ['a folder that all may write', undefined, [place('/opt/bin', 0o777)], 'others-write'],
  ['one above it', undefined, [bin, place('/opt', 0o777)], 'others-write'],
  ['its folder of another user', undefined, [place('/opt/bin', 0o755, 65534)], 'other-owner'],
  ['a sticky folder itself', undefined, [place('/var/spool', 0o1777)], 'others-write'],
  ['the current folder', undefined, [place('/here', 0o700, 1000)], 'loose'],
  ['the folder for temporary files', undefined, [place('/tmp', 0o1777)], 'loose'],
] as const)('%s: not run', (_what, file, folders, expected) => {
  expect(why(file, folders && [...folders])).toBe(expected);
});

test('of the system or of oneself, in folders of theirs, also below a sticky one: run', () => {
  expect(why()).toBeUndefined();
  const own = place('/tmp/mine', 0o700, 1000);
  expect(why(place('/tmp/mine/aws', 0o755, 1000), [own, place('/tmp', 0o1777)])).toBeUndefined();
});

test('where the system knows no owners only the loose folders are refused', () => {
  const unknown = (path: string) => place(path, 0o777, -1);
  expect(why(unknown('C:\\aws.exe'), [unknown('C:\\')])).toBeUndefined();
  expect(why(unknown('/here/aws'), [unknown('/here')])).toBe('loose');
});
