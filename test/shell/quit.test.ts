import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Leaving } from '../../main/shell/quit.ts';

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

async function holding(
  finish: () => Promise<void>,
  { unwritten = (): number => 0, mayLeave = () => Promise.resolve(true) } = {},
): Promise<Leaving> {
  const { quitInOrder } = await import('../../main/shell/quit.ts');
  return quitInOrder({ finish, unwritten, mayLeave });
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

describe('leaving while records wait in memory', () => {
  class Window extends EventEmitter {
    /** True: it went. */
    close(): boolean {
      let held = false;
      this.emit('close', { preventDefault: () => (held = true) });
      return !held;
    }
  }

  /** The app with `count` records in memory, whose person answers by `answer`. */
  async function waiting(count: number) {
    const asked: ((leave: boolean) => void)[] = [];
    const finish = vi.fn(() => Promise.resolve());
    const leaving = await holding(finish, {
      unwritten: () => count,
      mayLeave: () => new Promise((resolve) => asked.push(resolve)),
    });
    const window = new Window();
    leaving.guard(window as unknown as Parameters<Leaving['guard']>[0]);
    const answer = async (leave: boolean) => {
      asked.at(-1)?.(leave);
      await vi.advanceTimersByTimeAsync(0);
    };
    return { leaving, window, finish, asked, answer };
  }

  it.each(['menu', 'window'] as const)('asks once, and stays on a no: %s', async (way) => {
    const { leaving, window, finish, asked, answer } = await waiting(2);
    const go = () => (way === 'menu' ? leaving.quit() : expect(window.close()).toBe(false));
    go();
    go();
    expect(asked).toHaveLength(1);
    await answer(false);
    expect([finish.mock.calls.length, app.left]).toEqual([0, 0]);
    go();
    expect(asked).toHaveLength(2);
  });

  it.each([
    [1, '1 record is not in the log'],
    [2, '2 records are not in the log'],
  ])(
    'leaves on a yes, tells that %i was lost, and the window closes unasked then',
    async (lost, text) => {
      const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
      const { leaving, window, asked, answer } = await waiting(lost);
      leaving.quit();
      await answer(true);
      expect(app.left).toBe(1);
      expect(window.close()).toBe(true);
      expect(asked).toHaveLength(1);
      expect(said.mock.calls.flat().join('')).toContain(text);
      said.mockRestore();
    },
  );

  it('fault 26: a signal or the end of the session is not held back by a question', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { leaving, window, asked } = await waiting(2);
    leaving.quit();
    app.quit();
    await vi.advanceTimersByTimeAsync(0);
    expect([asked.length, app.left, window.close()]).toEqual([1, 1, true]);
    said.mockRestore();
  });

  it('lets the window close like any other when nothing waits', async () => {
    const { window, asked } = await waiting(0);
    expect([window.close(), asked.length]).toEqual([true, 0]);
  });

  it('keeps nobody in when the question cannot be asked', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { quit } = await holding(() => Promise.resolve(), {
      unwritten: () => 1,
      mayLeave: () => Promise.reject(new Error('no window')),
    });
    quit();
    await vi.advanceTimersByTimeAsync(0);
    expect(app.left).toBe(1);
    said.mockRestore();
  });
});
