import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharing } from '../../../tools/stages/sharing.ts';

const { shared, left, apart } = await sharing();

describe('which tests share their workers', () => {
  it('every folder of tests is run in one way, none in both', () => {
    const folders = readdirSync('test', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `test/${name}/`);
    const ways = [...shared, ...apart.filter((path) => path.endsWith('/'))];
    expect(ways.toSorted()).toEqual(folders.toSorted());
  });

  it('a file that puts a module in the place of another has a worker of its own', () => {
    expect(left).toContain('test/adapters/browser/held-profile.test.ts');
    expect(apart).toEqual(expect.arrayContaining([...left]));
    for (const file of left) expect(readFileSync(file, 'utf8')).toMatch(/vi\.\w+[(<]/);
  });

  it('a file that only reads of it does not', () => {
    expect(left).not.toContain('test/adapters/disk/settings.test.ts');
  });
});
