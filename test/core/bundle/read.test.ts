import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundleZip } from '../../../main/adapters/system/bundle-zip.ts';
import { makeBundle } from '../../../main/core/bundle/make.ts';
import { readBundle } from '../../../main/core/bundle/read.ts';
import type { BundleFile } from '../../../main/core/ports/bundle-file.ts';
import { trustOf } from '../../../main/core/publish/trust.ts';
import { everyKind, fileOf } from '../../fakes/bundle.ts';
import { publisher, publishTools } from '../../fakes/publisher.ts';

const { hash } = publishTools;
const about = { name: 'ours', version: '1.0.0', made: '2026-11-01T00:00:00.000Z' };
const sato = publisher('sato', 7);
const made = makeBundle(hash, about, everyKind(), sato.signer);
const codeOf = (files: readonly BundleFile[]): string => {
  const read = readBundle(hash, files);
  return read.ok ? 'read' : read.error.code;
};
const list = (change: (text: string) => string): readonly BundleFile[] =>
  made.map((file) =>
    file.name === 'bundle.json'
      ? fileOf(file.name, change(Buffer.from(file.bytes).toString()))
      : file,
  );

test.each([
  ['a zip of anything', 'bundle-no-manifest', everyKind()],
  ['a list that is no JSON', 'bundle-manifest-wrong', list(() => '{')],
  ['a newer format', 'bundle-manifest-wrong', list((text) => text.replace('bundle/1', 'bundle/2'))],
  ['a field nobody knows', 'bundle-manifest-wrong', list((text) => text.replace('{', '{"run":1,'))],
  [
    'a kind in the wrong folder',
    'bundle-manifest-wrong',
    list((text) => text.replace('"image"', '"contacts"')),
  ],
  [
    'a name that is a path',
    'bundle-manifest-wrong',
    list((text) => text.replace('"ours"', '"../ours"')),
  ],
  ['a file the list leaves out', 'bundle-unlisted', [...made, fileOf('images/more.png', 'x')]],
  ['a file that is gone', 'bundle-missing', made.filter(({ name }) => name !== 'images/rack.png')],
  [
    'another file of the same size',
    'bundle-file-changed',
    made.map((file) =>
      file.name.endsWith('rack.png') ? { ...file, bytes: file.bytes.map(() => 7) } : file,
    ),
  ],
  ['the very files', 'read', made],
] as const)('%s: %s', (_, code, files) => {
  expect(codeOf(files)).toBe(code);
});

test('the list and each playbook are signed: a publisher of the kit is believed for both', () => {
  const read = readBundle(hash, made);
  if (!read.ok) throw new Error(read.error.code);
  const { sha256, signature, files } = read.value;
  const kit = { signed: true, publishers: [sato.listed] };
  const judge = (kind: 'bundle' | 'playbook', of: string, text?: string) =>
    trustOf(publishTools, { kind, sha256: of, signature: text }, kit).is;
  expect(judge('bundle', sha256, signature)).toBe('trusted');
  const [playbook, beside] = ['.yaml', '.yaml.sig'].map((end) =>
    files.find(({ path }) => path === `playbooks/OPS-01${end}`),
  );
  const text = Buffer.from(beside?.bytes ?? []).toString();
  expect(judge('playbook', playbook?.sha256 ?? '', text)).toBe('trusted');
  expect(judge('playbook', sha256, signature)).toBe('broken');
});

const paths = fc.constantFrom(
  'playbooks/a.yaml',
  'documents/b.json',
  'contacts/c.yml',
  'images/d.webp',
);
const files = fc.uniqueArray(fc.record({ name: paths, bytes: fc.uint8Array({ maxLength: 99 }) }), {
  selector: ({ name }) => name,
  minLength: 1,
});

test('packed and unpacked it is the same bundle, and in any order of its files', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.boolean(), async (given, signed) => {
      const signer = signed ? sato.signer : undefined;
      const bundled = makeBundle(hash, about, given, signer);
      const packed = await bundleZip.pack(bundled);
      const other = makeBundle(hash, about, [...given].reverse(), signer);
      expect(Buffer.from(await bundleZip.pack(other)).equals(Buffer.from(packed))).toBe(true);
      const unpacked = await bundleZip.unpack(packed);
      if (!unpacked.ok) throw new Error(unpacked.error.code);
      const read = readBundle(hash, unpacked.value);
      expect(read).toMatchObject({ ok: true, value: { manifest: about } });
      expect(read).toEqual(readBundle(hash, bundled));
    }),
    { numRuns: 60 },
  );
});
