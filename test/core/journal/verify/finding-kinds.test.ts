import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ja } from '../../../../main/verify-page/words-ja.ts';

const SOURCES = 'main/core/journal/verify';
/** Entries of a folder have kinds too. */
const NOT_FINDINGS = ['file', 'folder', 'other'];

test('every kind of finding has its heading in Japanese, and no other has', () => {
  const text = readdirSync(SOURCES)
    .map((name) => readFileSync(join(SOURCES, name), 'utf8'))
    .join('\n');
  const kinds = new Set(Array.from(text.matchAll(/kind: '([a-z-]+)'/g), ([, kind = '']) => kind));
  for (const one of NOT_FINDINGS) kinds.delete(one);
  expect(kinds.size).toBeGreaterThan(40);
  expect([...kinds].filter((kind) => ja.kinds[kind] === undefined)).toEqual([]);
  const strange = Object.keys(ja.kinds).filter((kind) => !text.includes(`'${kind}'`));
  expect(strange).toEqual([]);
});
