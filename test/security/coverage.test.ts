import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Items of the Electron security checklist, each to be named in a test: `checklist 7` or `7:`. */
const ITEMS = Array.from({ length: 20 }, (_, index) => index + 1);

function testFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return testFiles(path);
    return /\.(test|spec)\.ts$/.test(entry.name) && entry.name !== 'coverage.test.ts' ? [path] : [];
  });
}

describe('the checklist', () => {
  it('has a test for every one of its 20 items', () => {
    const named = new Set<number>();
    const folders = ['security', 'shell', 'ipc', 'preload', 'e2e', 'package'];
    for (const file of folders.flatMap((folder) => testFiles(join('test', folder)))) {
      const text = readFileSync(file, 'utf8');
      const phrases = text.matchAll(
        /(?:checklist|[iI]tem) ((?:\d+(?:, | and )?)+)|'(\d+):|\['(\d+(?: and \d+)*)'/g,
      );
      for (const [, first, second, third] of phrases) {
        for (const [number] of (first ?? second ?? third ?? '').matchAll(/\d+/g))
          named.add(Number(number));
      }
    }
    expect(ITEMS.filter((item) => !named.has(item))).toEqual([]);
  });
});
