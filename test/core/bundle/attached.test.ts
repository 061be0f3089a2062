import { expect, test } from 'vitest';
import { readContents } from '../../../main/core/bundle/contents.ts';
import { makeBundle } from '../../../main/core/bundle/make.ts';
import { readBundle } from '../../../main/core/bundle/read.ts';
import type { BundleFile } from '../../../main/core/ports/bundle-file.ts';
import { entryOf, PNG, withAttached } from '../../fakes/attached.ts';
import { fileOf } from '../../fakes/bundle.ts';
import { publishTools } from '../../fakes/publisher.ts';

const about = { name: 'ours', version: '1', made: '2026-11-01T00:00:00.000Z' };
const playbook = fileOf('playbooks/OPS-01.yaml', withAttached(entryOf('plan.png', PNG)));

function read(...files: readonly BundleFile[]) {
  const bundle = readBundle(publishTools.hash, makeBundle(publishTools.hash, about, files));
  return bundle.ok ? readContents(bundle.value, []) : bundle;
}

test('files that its playbooks name are carried', () => {
  expect(read(playbook, fileOf('attachments/plan.png', PNG))).toMatchObject({
    value: { attachments: [{ path: 'attachments/plan.png', kind: 'attachment' }] },
  });
});

test.each([
  ['one that is missing', /OPS-01 names it/, []],
  ['another', /not the bytes/, [fileOf('attachments/plan.png', 'other')]],
  [
    'one that nobody names',
    /no playbook/,
    [fileOf('attachments/plan.png', PNG), fileOf('attachments/x.html', '<html>')],
  ],
])('%s holds the whole bundle back', (_, detail, files) => {
  const answer = read(playbook, ...files);
  expect(answer).toMatchObject({ error: { code: 'bundle-file-wrong' } });
  expect(answer.ok ? '' : answer.error.detail).toMatch(detail);
});

test('a page that calls itself a picture holds it back, though it is the very file', () => {
  const page = Uint8Array.from(Buffer.from('<html>'));
  const named = fileOf('playbooks/OPS-01.yaml', withAttached(entryOf('plan.png', page)));
  expect(read(named, fileOf('attachments/plan.png', page))).toMatchObject({
    error: { code: 'bundle-file-wrong', detail: expect.stringMatching(/^not image\/png/) },
  });
});

test('two playbooks may name one file, and not two of one name', () => {
  const second = withAttached(entryOf('plan.png', PNG)).replace('id: OPS-01', 'id: OPS-02');
  const both = [playbook, fileOf('playbooks/OPS-02.yaml', second)];
  expect(read(...both, fileOf('attachments/plan.png', PNG)).ok).toBe(true);
  const other = second.replace(/sha256: \w+/, `sha256: ${'0'.repeat(64)}`);
  const clash = [playbook, fileOf('playbooks/OPS-02.yaml', other)];
  expect(read(...clash, fileOf('attachments/plan.png', PNG)).ok).toBe(false);
});
