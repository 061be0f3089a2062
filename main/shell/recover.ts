import type { WebContents } from 'electron';

/** A page that dies more often than this within a minute is left dead, so as not to loop. */
const MOST = 3;
const WITHIN = 60_000;

/**
 * Loads the page again when its process died. Nothing is lost with it: main holds the truth, and
 * the new page asks for it.
 */
export function recoverPage(contents: WebContents, load: () => Promise<void>): void {
  let deaths: readonly number[] = [];
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const now = Date.now();
    deaths = [...deaths.filter((at) => now - at < WITHIN), now];
    process.stderr.write(`The window's process ended: ${reason}.\n`);
    if (deaths.length > MOST || contents.isDestroyed()) return;
    void load().catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
  });
}
