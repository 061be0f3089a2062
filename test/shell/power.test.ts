import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { watchPower } from '../../main/shell/power.ts';

function powered(onSleep: () => Promise<void>) {
  const monitor = new EventEmitter();
  const quit = vi.fn();
  watchPower(monitor as unknown as Parameters<typeof watchPower>[0], { quit }, onSleep);
  return { monitor, quit };
}

describe('the end of a session', () => {
  it('fault 26: a shutdown is held back until the app has left in order', () => {
    const { monitor, quit } = powered(() => Promise.resolve());
    const preventDefault = vi.fn();
    monitor.emit('shutdown', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(quit).toHaveBeenCalledOnce();
  });
});

describe('sleep', () => {
  it('fault 25: what is recorded is signed before it, and a failure of that ends nothing', async () => {
    const error = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    let asked = 0;
    const { monitor, quit } = powered(() => {
      asked += 1;
      return Promise.reject(new Error('the disk is full'));
    });
    monitor.emit('suspend');
    monitor.emit('suspend');
    await vi.waitFor(() => expect(error).toHaveBeenCalledTimes(2));
    expect(asked).toBe(2);
    expect(quit).not.toHaveBeenCalled();
    error.mockRestore();
  });
});
