import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { watchPower, watchSessionEnd } from '../../main/shell/power.ts';

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

  it('fault 26: on Windows it signs when asked, and leaves in order when told', () => {
    const window = new EventEmitter();
    const quit = vi.fn();
    const sign = vi.fn(() => Promise.resolve());
    watchSessionEnd(window as unknown as Parameters<typeof watchSessionEnd>[0], { quit }, sign);
    window.emit('query-session-end', {});
    expect([sign.mock.calls.length, quit.mock.calls.length]).toEqual([1, 0]);
    window.emit('session-end', {});
    expect([sign.mock.calls.length, quit.mock.calls.length]).toEqual([1, 1]);
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
