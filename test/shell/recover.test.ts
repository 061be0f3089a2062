import type { WebContents } from 'electron';
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recoverPage } from '../../main/shell/recover.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function page(load: () => Promise<void> = () => Promise.resolve()) {
  const contents = Object.assign(new EventEmitter(), { isDestroyed: () => false });
  const loads = vi.fn(load);
  recoverPage(contents as unknown as WebContents, loads);
  return { loads, die: (reason: string) => contents.emit('render-process-gone', {}, { reason }) };
}

describe('a page whose process died', () => {
  it('is not brought back for ever', () => {
    const { loads, die } = page();
    for (let death = 0; death < 10; death += 1) die('crashed');
    expect(loads).toHaveBeenCalledTimes(3);
  });

  it('is brought back again after a quiet minute', () => {
    const { loads, die } = page();
    for (let death = 0; death < 4; death += 1) die('oom');
    vi.advanceTimersByTime(60_001);
    die('oom');
    expect(loads).toHaveBeenCalledTimes(4);
  });

  it('that left by itself is left alone', () => {
    const { loads, die } = page();
    die('clean-exit');
    expect(loads).not.toHaveBeenCalled();
  });

  it('that cannot be loaded again takes nothing down with it', async () => {
    const { die } = page(() => Promise.reject(new Error('gone')));
    die('killed');
    await vi.advanceTimersByTimeAsync(0);
    expect(process.stderr.write).toHaveBeenCalledTimes(2);
  });
});
