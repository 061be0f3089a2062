import { expect, test } from 'vitest';
import { bundleZip } from '../../../main/adapters/system/bundle-zip.ts';
import { openBundle } from '../../../main/core/bundle/open.ts';
import { bundleBytes, everyKind, fileOf } from '../../fakes/bundle.ts';
import { publishTools } from '../../fakes/publisher.ts';

const open = (bytes: Uint8Array, size = bytes.length) =>
  openBundle({ zip: bundleZip, hash: publishTools.hash }, { size, bytes }, []);

test('the first thing against it is told: its size, its zip, its list, its files', async () => {
  const whole = await bundleBytes(everyKind());
  const wrong = await bundleBytes([fileOf('contacts/x.yaml', 'a: 1')]);
  const codes = [
    await open(new Uint8Array(), 17 * 1024 * 1024),
    await open(Buffer.from('text')),
    await open(await bundleZip.pack(everyKind())),
    await open(wrong),
    await open(whole),
  ].map((read) => (read.ok ? 'read' : read.error.code));
  expect(codes).toEqual([
    'zip-too-large',
    'zip-not-a-zip',
    'bundle-no-manifest',
    'bundle-file-wrong',
    'read',
  ]);
});
