import { expect, test } from 'vitest';
import { createCameraGate, type Asked } from '../../main/shell/camera.ts';

const WINDOW = 7;
const asked: Asked = {
  permission: 'media',
  contents: WINDOW,
  isMainFrame: true,
  url: 'app://bundle/',
  media: ['video'],
};

test('checklist 5: the camera is closed until the window opens it, and closed again after', () => {
  const gate = createCameraGate(() => WINDOW);
  expect(gate.mayUse(asked)).toBe(false);
  gate.allow(true);
  expect(gate.mayUse(asked)).toBe(true);
  gate.allow(false);
  expect(gate.mayUse(asked)).toBe(false);
});

test.each<readonly [string, Partial<Asked>]>([
  ['another permission', { permission: 'geolocation' }],
  ['the microphone', { media: ['audio'] }],
  ['camera and microphone', { media: ['video', 'audio'] }],
  ['an unknown kind', { media: [undefined] }],
  ['nothing', { media: [] }],
  ['a frame inside', { isMainFrame: false }],
  ['another window', { contents: 8 }],
  ['no window', { contents: undefined }],
  ['the confirm page', { url: 'app://confirm/' }],
  ['a web page', { url: 'https://bundle/' }],
  ['an address with a name in it', { url: 'app://bundle@evil/' }],
  ['no address', { url: '' }],
])('checklist 5: an open camera is not for %s', (_what, change) => {
  const gate = createCameraGate(() => WINDOW);
  gate.allow(true);
  expect(gate.mayUse({ ...asked, ...change })).toBe(false);
});

test('checklist 5: without a window nobody may', () => {
  const gate = createCameraGate(() => undefined);
  gate.allow(true);
  expect(gate.mayUse({ ...asked, contents: undefined })).toBe(false);
});
