import { expect, test } from 'vitest';
import { megabytesOf } from '../../../main/headless/bench/process-memory.ts';

const onLinux = process.platform === 'linux';
if (!onLinux) console.log('skipped: memory is read from /proc, on Linux only');

test.skipIf(!onLinux)(
  'what a process writes is counted, and what it maps from files besides',
  () => {
    const before = megabytesOf(process.pid, 'written');
    const held = Buffer.alloc(64 * 1024 * 1024, 1);
    expect(megabytesOf(process.pid, 'written') - before).toBeGreaterThan(48);
    expect(megabytesOf(process.pid)).toBeGreaterThan(megabytesOf(process.pid, 'written'));
    expect(held.length).toBeGreaterThan(0);
  },
);

test.skipIf(!onLinux)('a process that is not there has none', () => {
  expect(megabytesOf(2 ** 30)).toBe(0);
});
