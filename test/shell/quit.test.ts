import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const electron = vi.hoisted((): { app: unknown } => ({ app: undefined }));
vi.mock('electron', () => electron);

class App extends EventEmitter {
  left = 0;
  forced = 0;
  exit(): void {
    this.forced += 1;
  }
  /** Electron's order: `before-quit`, and gone unless a listener held it back. */
  quit(): void {
    let held = false;
    this.emit('before-quit', { preventDefault: () => (held = true) });
    if (!held) this.left += 1;
  }
}

let app: App;
beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
  app = new App();
  electron.app = app;
});
afterEach(() => void vi.useRealTimers());

async function holding(finish: () => Promise<void>): Promise<void> {
  const { quitInOrder } = await import('../../main/shell/quit.ts');
  quitInOrder(finish);
}

describe('quitting', () => {
  it('fault 26: does not wait for ever for what does not finish', async () => {
    await holding(() => new Promise(() => undefined));
    app.quit();
    await vi.advanceTimersByTimeAsync(1_400);
    expect(app.left).toBe(0);
    await vi.advanceTimersByTimeAsync(200);
    expect(app.left).toBe(1);
  });

  it('fault 26: is over within two seconds even when a window does not go', async () => {
    await holding(() => new Promise(() => undefined));
    app.quit();
    await vi.advanceTimersByTimeAsync(1_600);
    expect(app.forced).toBe(0);
    await vi.advanceTimersByTimeAsync(390);
    expect(app.forced).toBe(1);
  });

  it('goes on when finishing fails, and says so', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await holding(() => Promise.reject(new Error('disk full')));
    app.quit();
    await vi.advanceTimersByTimeAsync(0);
    expect(app.left).toBe(1);
    expect(said.mock.calls.flat().join('')).toContain('disk full');
    said.mockRestore();
  });

  it('finishes once, however often it is asked', async () => {
    let done: () => void = () => undefined;
    const finish = vi.fn(() => new Promise<void>((resolve) => (done = resolve)));
    await holding(finish);
    app.quit();
    app.quit();
    app.quit();
    expect([finish.mock.calls.length, app.left]).toEqual([1, 0]);
    done();
    await vi.advanceTimersByTimeAsync(0);
    expect(app.left).toBe(1);
  });
});
