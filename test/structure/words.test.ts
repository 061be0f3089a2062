import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** One thing has one name in Japanese: what is written elsewhere, and what stands for it here. */
const OTHERS = [
  [/この ?PC|この(?:コンピューター?|端末|マシン)/g, 'このパソコン'],
  [/プレイブック/g, '手順書'],
] as const;

it('has one Japanese name for one thing in the app and its guides', () => {
  const files = execFileSync('git', ['ls-files', 'renderer', 'main', 'docs'], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => /\.(?:tsx?|md|html)$/.test(file));
  const found = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return OTHERS.flatMap(([other, name]) =>
      [...text.matchAll(other)].map(([word]) => `${file}: ${word}, not ${name}`),
    );
  });
  expect(files.length).toBeGreaterThan(500);
  expect(found).toEqual([]);
});
