import type { App, BrowserWindow, PowerMonitor } from 'electron';

/**
 * Sleep and the end of the session. `onSleep` has as long as the system gives it, usually a second
 * or two. A shutdown leaves the app in order, as quitting does (`quitInOrder`); so does SIGTERM,
 * which Electron turns into a quit itself. Linux and macOS tell of a shutdown.
 */
export function watchPower(
  monitor: Pick<PowerMonitor, 'on'>,
  app: Pick<App, 'quit'>,
  onSleep: () => Promise<void>,
): void {
  monitor.on('suspend', () => {
    void onSleep().catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
  });
  monitor.on('shutdown', (event?: { readonly preventDefault?: () => void }) => {
    event?.preventDefault?.();
    app.quit();
  });
}

/**
 * Windows tells a window, not the power monitor: first it asks (`onSleep`, since another program may
 * still say no), then the session ends, and what follows has moments. Never sent elsewhere.
 */
export function watchSessionEnd(
  window: Pick<BrowserWindow, 'on'>,
  app: Pick<App, 'quit'>,
  onSleep: () => Promise<void>,
): void {
  window.on('query-session-end', () => {
    void onSleep().catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
  });
  window.on('session-end', () => app.quit());
}
