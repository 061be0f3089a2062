import { beforeEach, expect, test, vi } from 'vitest';

interface Shown {
  readonly options: { readonly title: string; readonly body: string; readonly silent: boolean };
  readonly press: () => void;
  shown: boolean;
}
const system = vi.hoisted(() => ({ supported: true, made: [] as Shown[] }));
vi.mock('electron', () => ({
  Notification: class {
    static isSupported = (): boolean => system.supported;
    readonly one: Shown;
    private pressed: () => void = () => undefined;
    constructor(options: Shown['options']) {
      this.one = { options, shown: false, press: () => this.pressed() };
      system.made.push(this.one);
    }
    on(_event: 'click', listener: () => void): void {
      this.pressed = listener;
    }
    show(): void {
      this.one.shown = true;
    }
  },
}));
const { createReminder } = await import('../../main/shell/reminder.ts');

function windowLike({ focused = false, minimized = false, destroyed = false } = {}) {
  const done: string[] = [];
  const window = {
    isFocused: () => focused,
    isMinimized: () => minimized,
    isDestroyed: () => destroyed,
    restore: () => void done.push('restore'),
    show: () => void done.push('show'),
  };
  return {
    done,
    remind: createReminder(
      () => window as never,
      () => 'ja',
    ),
  };
}

beforeEach(() => {
  system.supported = true;
  system.made.length = 0;
});

test('behind another window the system says it, without a sound and without a word of the run: rule P15', () => {
  const { done, remind } = windowLike();
  remind('promise');
  expect(system.made).toMatchObject([
    {
      shown: true,
      options: { title: 'Breakglass', body: '約束の時刻になりました。', silent: true },
    },
  ]);
  expect(done).toEqual([]);
});

test('a press on it leads to the window, where the promise stands under the band', () => {
  const { done, remind } = windowLike({ minimized: true });
  remind('promise');
  system.made[0]?.press();
  expect(done).toEqual(['restore', 'show']);
});

test('a press after the window is gone does nothing', () => {
  const { done, remind } = windowLike({ destroyed: true });
  remind('target');
  system.made[0]?.press();
  expect(done).toEqual([]);
});

test('in front, or where the system has no notifications, nothing is said twice', () => {
  windowLike({ focused: true }).remind('promise');
  system.supported = false;
  windowLike().remind('promise');
  createReminder(
    () => undefined,
    () => 'en',
  )('promise');
  expect(system.made).toEqual([]);
});
