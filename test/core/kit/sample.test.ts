import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkDraft } from '../../../main/core/kit/draft.ts';
import { sampleDraft } from '../../../main/core/kit/starter.ts';

const folder = new URL('../../../playbooks/', import.meta.url);

test('the sample has every role that a run from opening to closing the glass asks for', () => {
  const named = readdirSync(folder)
    .filter((name) => /^PB-(00|01|15)-/.test(name))
    .flatMap((name) => [
      ...readFileSync(new URL(name, folder), 'utf8').matchAll(/^\s+role: ([a-z-]+)$/gm),
    ]);
  const wanted = new Set(named.map(([, role]) => role));
  expect(wanted.size).toBeGreaterThan(1);
  const sample = sampleDraft('2026-11-22');
  expect(sample.roles.map(({ id }) => id)).toEqual(expect.arrayContaining([...wanted]));
  expect(checkDraft(sample)).toEqual([]);
});
