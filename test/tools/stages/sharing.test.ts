import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharing } from '../../../tools/stages/sharing.ts';

const { pure, shared, apart } = await sharing();
const run = [...pure, ...shared, ...apart];
const timesRun = (file: string) => run.filter((each) => file.startsWith(each)).length;

describe('which tests share their workers', () => {
  it('every file of tests that needs no window of Electron is run, and once', () => {
    const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.test\.tsx?$/.test(name) && !/^(?:e2e|spectron|package)\//.test(name))
      .map((name) => `test/${name}`);
    expect(files.length).toBeGreaterThan(700);
    expect(files.filter((file) => timesRun(file) !== 1)).toEqual([]);
  });

  it('a file that puts a module in the place of another has a worker of its own', () => {
    expect(apart).toContain('test/adapters/browser/held-profile.test.ts');
    expect(shared).not.toContain('test/adapters/browser/held-profile.test.ts');
  });

  it('a file that changes its environment only does not', () => {
    expect(shared).toContain('test/adapters/disk/settings.test.ts');
  });

  it('what is pure comes in one run, apart from what asks disks and networks', () => {
    expect(pure.some((file) => file.startsWith('test/core/'))).toBe(true);
    expect(pure.filter((file) => file.startsWith('test/adapters/'))).toEqual([]);
  });
});
