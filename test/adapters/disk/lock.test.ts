import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles, type Files } from '../../../main/adapters/disk/files.ts';
import {
  lockState,
  nodeProcesses,
  releaseLock,
  takeLock,
} from '../../../main/adapters/disk/lock.ts';
import { temporaryFolder } from '../../fakes/log-disk.ts';

/** Everybody but this process is dead. */
const alone = { ...nodeProcesses, alive: () => false };
const stale = (more: object = {}): string =>
  JSON.stringify({ pid: 999_999_999, boot: 'dead', host: nodeProcesses.host, ...more });

/** A folder with a lock that its holder left behind. */
function leftBehind(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'lock'), stale());
  return folder;
}

function withoutLinks(code: string): Files {
  const link = (): never => {
    throw Object.assign(new Error(code), { code });
  };
  return { ...nodeFiles, link };
}

const holderOf = (folder: string): unknown =>
  (JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')) as { boot: unknown }).boot;

describe('the lock of a log', () => {
  it('is refused while another live process holds it, or another computer', () => {
    const folder = temporaryFolder();
    const alive = { ...nodeProcesses, alive: () => true, started: () => undefined };
    writeFileSync(join(folder, 'lock'), stale());
    expect(takeLock(nodeFiles, folder, 'a', alive)).toBe(false);
    writeFileSync(join(folder, 'lock'), stale({ host: 'elsewhere' }));
    expect(takeLock(nodeFiles, folder, 'a', alone)).toBe(false);
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it('is whole from the moment it can be seen', () => {
    const folder = temporaryFolder();
    const seen: unknown[] = [];
    const watched: Files = {
      ...nodeFiles,
      write: (file, bytes) => {
        const other = lockState(nodeFiles, folder, 'b', alone);
        seen.push(readdirSync(folder).includes('lock'), other);
        return nodeFiles.write(file, bytes);
      },
    };
    expect(takeLock(watched, folder, 'a', alone)).toBe(true);
    expect(seen).toEqual([false, 'free']);
    expect(lockState(nodeFiles, folder, 'a', alone)).toBe('held');
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it('goes to one of two who find the same stale one', () => {
    const folder = leftBehind();
    let first: boolean | undefined;
    const slow: Files = {
      ...nodeFiles,
      rename: (from, to) => {
        first ??= takeLock(nodeFiles, folder, 'a', alone);
        nodeFiles.rename(from, to);
      },
      remove: (path) => {
        first ??= takeLock(nodeFiles, folder, 'a', alone);
        nodeFiles.remove(path);
      },
    };
    const second = takeLock(slow, folder, 'b', alone);
    expect([first, second]).toEqual([true, false]);
    expect(holderOf(folder)).toBe('a');
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it.each(['EPERM', 'EISDIR'])('is taken where a file system without links says %s', (code) => {
    const folder = leftBehind();
    const fat = withoutLinks(code);
    expect(takeLock(fat, folder, 'a', alone)).toBe(true);
    expect(holderOf(folder)).toBe('a');
    releaseLock(fat, folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['EPERM', 'EISDIR'])('is put back to who was faster where links end in %s', (code) => {
    const folder = leftBehind();
    let first: boolean | undefined;
    const fat = withoutLinks(code);
    const slow: Files = {
      ...fat,
      rename: (from, to) => {
        first ??= takeLock(fat, folder, 'a', alone);
        fat.rename(from, to);
      },
    };
    expect([takeLock(slow, folder, 'b', alone), first]).toEqual([false, true]);
    expect(holderOf(folder)).toBe('a');
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it('is ours again after an attempt that failed later', () => {
    const folder = temporaryFolder();
    expect(takeLock(nodeFiles, folder, 'a', alone)).toBe(true);
    expect(takeLock(nodeFiles, folder, 'a', alone)).toBe(true);
  });
});
