import { app } from 'electron';

/**
 * A close that takes longer than this is left to the next start to mend, milliseconds. Systems that
 * shut down kill what is still there after a few seconds: all that is signed must be so before.
 */
const PATIENCE = 1_500;
/** How long windows may then take to go, milliseconds: a page that hangs must not hold the end back. */
const WINDOWS = 350;

/** Holds the quit back until what is open is finished, once. The process is gone within two seconds. */
export function quitInOrder(finish: () => Promise<void>): void {
  let state: 'open' | 'finishing' | 'finished' = 'open';
  app.on('before-quit', (event) => {
    if (state === 'finished') return;
    event.preventDefault();
    if (state === 'finishing') return;
    state = 'finishing';
    const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));
    void Promise.race([finish(), late])
      .catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
      .then(() => {
        state = 'finished';
        setTimeout(() => app.exit(0), WINDOWS);
        app.quit();
      });
  });
}
