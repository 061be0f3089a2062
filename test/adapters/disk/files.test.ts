import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { codeOf, makeFolders } from '../../../main/adapters/disk/files.ts';

const made: string[] = [];
const scratch = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  made.push(folder);
  return folder;
};

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('makeFolders', () => {
  it('refuses at once where no folder can be made', () => {
    if (!existsSync('/proc/self')) {
      process.stdout.write('skipped: this system has no /proc\n');
      return;
    }
    expect(codeThrown(() => makeFolders('/proc/breakglass/deep'))).toMatch(/^E(NOENT|ACCES|PERM)$/);
  });

  it('refuses where a file stands in the way', () => {
    const file = join(scratch(), 'file');
    writeFileSync(file, '');
    expect(codeThrown(() => makeFolders(join(file, 'below')))).toMatch(/^E(NOTDIR|EXIST)$/);
  });

  it('makes each folder on the way for its owner alone, and is content with what is there', () => {
    const folder = join(scratch(), 'a', 'b', 'c');
    makeFolders(folder);
    makeFolders(folder);
    expect(statSync(folder).isDirectory()).toBe(true);
    if (process.platform !== 'win32') expect(statSync(join(folder, '..')).mode & 0o777).toBe(0o700);
  });
});

function codeThrown(run: () => void): string {
  try {
    run();
  } catch (error) {
    return codeOf(error);
  }
  return '';
}
