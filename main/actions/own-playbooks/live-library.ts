import type { OwnPlaybooks, OwnShelf } from '../../core/ports/own-playbooks.ts';
import type { Desk } from '../desk.ts';
import type { Library } from '../library.ts';
import { lookAtFiles } from './files-now.ts';
import { joinLibrary, type Known } from './join-library.ts';

/** The library as it is now: it changes while the app runs, when a playbook is brought in. */
export interface LiveLibrary {
  /** With what was brought in last. */
  open(): Promise<Library>;
  /** What is known without waiting; undefined only while the app's own are being read. */
  now(): Library | undefined;
  /** Once the app's own playbooks are read: what was brought in follows. */
  readonly ready: Promise<void>;
}

/** The library is another: told at once, and again where the files of its playbooks are not as before. */
export async function tellFiles(desk: Desk): Promise<void> {
  desk.ports.changed();
  if (await lookAtFiles(desk)) desk.ports.changed();
}

/** `changed`: told when what `now` answers is another library than before. */
export function createLiveLibrary(
  shipped: Promise<Library>,
  own: OwnPlaybooks,
  changed: () => void,
): LiveLibrary {
  const known: Known = new Map();
  let joined: { readonly shelf: OwnShelf; readonly library: Promise<Library> } | undefined;
  let shown: Library | undefined;
  const open = async (): Promise<Library> => {
    const base = await shipped;
    await own.ready();
    const shelf = own.now();
    if (!shelf) return base;
    if (joined?.shelf !== shelf) {
      joined = { shelf, library: joinLibrary(base, shelf, known) };
    }
    const library = await joined.library;
    if (shelf === own.now() && shown !== library) {
      shown = library;
      changed();
    }
    return library;
  };
  const ready = shipped.then((base) => {
    shown ??= base;
  });
  // Whoever calls `open` is told what went wrong.
  ready.then(open).catch(() => undefined);
  return { open, now: () => shown, ready };
}
