import { expect, test } from 'vitest';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { attachmentEntry } from '../../../main/core/playbook/attachment-entry.ts';
import { readAttachment } from '../../../main/core/playbook/attachment-file.ts';
import { PNG } from '../../fakes/attached.ts';

const hash = createNodeHash();
const entry = (file: string, bytes: Uint8Array, taken: readonly string[] = []) =>
  attachmentEntry(hash, file, bytes, new Set(taken));

test.each([
  ['empty', 'a.png', new Uint8Array()],
  ['kind', 'a.svg', Buffer.from('<svg/>')],
  ['kind', 'a.html', Buffer.from('<p>')],
  ['content', 'a.png', Buffer.from('<html>')],
  ['content', 'a.txt', Uint8Array.of(0xff, 0xfe, 0xff)],
  ['too-large', 'a.txt', new Uint8Array(512 * 1024 + 1).fill(0x61)],
  ['too-large', 'a.png', new Uint8Array(4 * 1024 * 1024 + 1)],
])('%s: %s is not taken', (is, file, bytes) => {
  expect(entry(file, bytes)).toMatchObject({ ok: false, error: { is } });
});

test('what is taken reads back as what it is', () => {
  const made = entry('Network Plan.png', PNG);
  if (!made.ok) throw new Error(made.error.is);
  expect(made.value).toMatchObject({ id: 'network-plan', size: PNG.length, type: 'image/png' });
  expect(readAttachment(hash, made.value, PNG)).toMatchObject({ ok: true });
});

test.each([
  ['plan.png', ['plan', 'plan-2'], 'plan-3'],
  ['構成図.png', [], 'file'],
  [`${'x'.repeat(80)}.png`, ['x'.repeat(63)], `${'x'.repeat(61)}-2`],
])('%s beside %j is called %s', (file, taken, id) => {
  expect(entry(file, PNG, taken)).toMatchObject({ value: { id } });
});
