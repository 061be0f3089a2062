import type { App, PowerMonitor } from 'electron';

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
