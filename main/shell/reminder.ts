import { Notification, type BrowserWindow } from 'electron';
import type { Desktop } from '../core/ports/desktop.ts';

/** Nothing of the run: a notification is read on a locked screen, and by whoever looks over. */
const WORDS = {
  promise: { en: 'A promise is due.', ja: '約束の時刻になりました。' },
  target: { en: 'The step has passed its target time.', ja: 'この手順は目標時間を過ぎました。' },
} as const;

/**
 * The system's own notification, without a sound and without taking the focus: the window is shown
 * only where a person presses it. In front of the window nothing is said twice.
 */
export function createReminder(
  parent: () => BrowserWindow | undefined,
  lang: () => 'en' | 'ja',
): Desktop['remind'] {
  return (what) => {
    const window = parent();
    if (!window || window.isFocused() || !Notification.isSupported()) return;
    const shown = new Notification({
      title: 'Breakglass',
      body: WORDS[what][lang()],
      silent: true,
    });
    shown.on('click', () => {
      if (window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.show();
    });
    shown.show();
  };
}
