import { expect, test } from 'vitest';
import { readContents } from '../../../main/core/bundle/contents.ts';
import { makeBundle } from '../../../main/core/bundle/make.ts';
import { readBundle } from '../../../main/core/bundle/read.ts';
import type { BundleFile } from '../../../main/core/ports/bundle-file.ts';
import { CONTACTS, DOCUMENT, everyKind, fileOf } from '../../fakes/bundle.ts';
import { ownYaml } from '../../fakes/own-bench.ts';
import { publisher, publishTools } from '../../fakes/publisher.ts';

const { hash } = publishTools;
const about = { name: 'ours', version: '1.0.0', made: '2026-11-01T00:00:00.000Z' };

function contentsOf(files: readonly BundleFile[]) {
  const bundle = readBundle(hash, makeBundle(hash, about, files));
  if (!bundle.ok) throw new Error(bundle.error.code);
  return readContents(bundle.value, []);
}

test('every file is read as its kind', () => {
  expect(contentsOf(everyKind())).toMatchObject({
    ok: true,
    value: {
      playbooks: [{ playbook: { id: 'OPS-01' } }],
      documents: [{ name: 'Restart-Worker', document: { kind: 'command' } }],
      contacts: [{ id: 'idp', reach: '+81-3-0000-0000' }],
      images: [{ mediaType: 'image/png', size: { width: 1, height: 1 } }],
    },
  });
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const huge = Buffer.alloc(64);
Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(huge);
huge.writeUInt32BE(60_000, 16);
huge.writeUInt32BE(60_000, 20);

test.each([
  [
    'a playbook with an error',
    /missing|field|symptoms/i,
    fileOf('playbooks/a.yaml', 'format: breakglass/1\n'),
  ],
  [
    'a second playbook with one id',
    /second playbook/,
    fileOf('playbooks/b.yaml', ownYaml('OPS-01', '9')),
  ],
  ['a document of no kind', /schemaVersion|document/i, fileOf('documents/x.json', '{}')],
  [
    'a second document with one name',
    /second document/,
    fileOf('documents/Restart-Worker.yml', DOCUMENT),
  ],
  ['a second contact with one id', /second contact/, fileOf('contacts/z.yaml', CONTACTS)],
  ['contacts of another format', /breakglass-contacts|format/, fileOf('contacts/x.yaml', 'a: 1')],
  ['SVG that calls itself PNG', /image\/svg/, fileOf('images/x.png', svg)],
  ['a gigapixel picture', /size/, fileOf('images/x.png', huge)],
  [
    'a signature of other bytes',
    /signature/,
    fileOf('playbooks/OPS-01.yaml.sig', publisher('sato', 7).sign(Buffer.from('x'))),
  ],
  [
    'a signature of nothing',
    /signature/,
    fileOf('playbooks/none.yaml.sig', publisher('sato', 7).sign(Buffer.from('x'))),
  ],
])('%s holds the whole bundle back', (_, detail, file) => {
  const read = contentsOf([...everyKind(), file]);
  expect(read.ok ? 'read' : read.error).toMatchObject({
    code: 'bundle-file-wrong',
    file: file.name,
  });
  expect(read.ok ? '' : read.error.detail).toMatch(detail);
});

test('more text than a team writes is not read at all', () => {
  const long = Buffer.alloc(250_000, 'x');
  const many = Array.from({ length: 18 }, (_, at) => fileOf(`playbooks/${String(at)}.yaml`, long));
  expect(contentsOf(many)).toMatchObject({ error: { code: 'zip-too-large' } });
});
