import { expect, test } from 'vitest';
import { compareKits } from '../../../main/core/kit/compare.ts';
import { draftOf, shapeOf } from '../../../main/core/kit/draft.ts';
import { parseKit } from '../../../main/core/kit/parse.ts';
import { publisher, publishTools } from '../../fakes/publisher.ts';
import { bytesOf, EXAMPLE_KIT } from './example-kit.ts';

const sato = publisher('sato', 7);
const mori = publisher('mori', 8);
const read = (...publishers: readonly object[]) =>
  parseKit(
    'kit.yaml',
    bytesOf(`${EXAMPLE_KIT}publishers: ${JSON.stringify(publishers)}\n`),
    false,
    publishTools.hash,
  );
const codes = (...publishers: readonly object[]) =>
  read(...publishers).findings.map(({ code }) => code);

test('a kit refuses a publisher’s key that was copied wrongly, and one that stands twice', () => {
  const [name = '', id = '', key = ''] = sato.vkey.split('+');
  const wrong = `${name}+${id === '00000000' ? '11111111' : '00000000'}+${key}`;
  expect(codes({ ...sato.listed, vkey: wrong })).toEqual(['publisher-key']);
  expect(read({ ...sato.listed, vkey: `${name}+${id}` }).kit).toBeUndefined();
  expect(codes(sato.listed, { ...sato.listed, id: 'other' })).toEqual(['duplicate-id']);
  expect(codes(sato.listed, { ...mori.listed, id: 'sato' })).toEqual(['duplicate-id']);
});

test('publishers are a change to be seen, and go through the form', () => {
  const before = read(sato.listed).kit!;
  const next = read(sato.listed, mori.listed).kit!;
  expect(compareKits(before, next)).toEqual([{ part: 'publishers', is: 'added', id: mori.vkey }]);
  expect(shapeOf(draftOf(next, '2026-11-01'))).toMatchObject({ publishers: next.publishers });
});
