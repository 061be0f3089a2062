import { app } from 'electron';

/** A close that takes longer than this is left to the next start to mend, milliseconds. */
const PATIENCE = 5_000;

/** Holds the quit back until what is open is finished, once. */
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
        app.quit();
      });
  });
}
