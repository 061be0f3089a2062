import { app, type BrowserWindow } from 'electron';

/**
 * A close that takes longer than this is left to the next start to mend, milliseconds. Systems that
 * shut down kill what is still there after a few seconds: all that is signed must be so before.
 */
const PATIENCE = 1_500;
/** How long windows may then take to go, milliseconds: a page that hangs must not hold the end back. */
const WINDOWS = 350;

export interface LeavingOptions {
  /** Finishes what is open, once. */
  readonly finish: () => Promise<void>;
  /** Records that are lost with the process, because the disk refuses them. */
  readonly unwritten: () => number;
  /** Asks the person where something would be lost. False: they stay. */
  readonly mayLeave: () => Promise<boolean>;
}

function lostText(lost: number): string {
  const records = lost === 1 ? '1 record is' : `${lost} records are`;
  return `${records} not in the log: the disk refused them`;
}

export interface Leaving {
  /** A person's way out: the menu. Signals and the end of the session come as `before-quit` and are not asked. */
  quit(): void;
  /** The other one: closing this window. */
  guard(window: Pick<BrowserWindow, 'on'>): void;
}

/** Holds the quit back until what is open is finished, once. The process is gone within two seconds. */
export function quitInOrder({ finish, unwritten, mayLeave }: LeavingOptions): Leaving {
  let state: 'open' | 'finishing' | 'finished' = 'open';
  let asking = false;
  const tell = (text: string): void => void process.stderr.write(`${text}\n`);
  app.on('before-quit', (event) => {
    if (state === 'finished') return;
    event.preventDefault();
    if (state === 'finishing') return;
    state = 'finishing';
    const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));
    void Promise.race([finish(), late])
      .catch((error: unknown) => tell(String(error)))
      .then(() => {
        const lost = unwritten();
        if (lost > 0) tell(lostText(lost));
        state = 'finished';
        setTimeout(() => app.exit(0), WINDOWS);
        app.quit();
      });
  });
  const ask = async (): Promise<void> => {
    if (asking) return;
    asking = true;
    try {
      if (await mayLeave()) app.quit();
    } catch (error) {
      /* A question that cannot be asked keeps nobody in. */
      tell(String(error));
      app.quit();
    } finally {
      asking = false;
    }
  };
  return {
    quit: () => void ask(),
    guard: (window) =>
      void window.on('close', (event) => {
        if (state !== 'open' || unwritten() === 0) return;
        event.preventDefault();
        void ask();
      }),
  };
}
