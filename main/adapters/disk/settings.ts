import Store from 'electron-store';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Settings,
  SettingsNotice,
  SettingsStore,
  WindowState,
} from '../../core/ports/settings.ts';
import { messageOf } from './files.ts';
import { defaults, readSettingsText, type SettingsFile } from './settings-file.ts';

/** The part of electron-store that is used; tests stand in for its failures. */
export interface KeyValueFile {
  set(values: Readonly<Record<string, unknown>>): void;
}

const NAME = 'settings';

/** `settings.json` in the folder, written whole and atomically (write beside, fsync, rename). */
function openStore(folder: string): KeyValueFile {
  return new Store<Record<string, unknown>>({
    cwd: folder,
    name: NAME,
    clearInvalidConfig: false,
    accessPropertiesByDotNotation: false,
    configFileMode: 0o600,
  });
}

/**
 * Settings and window state on electron-store; nothing else is ever kept there. A damaged file is
 * moved aside, one from a newer app is left untouched, and where nothing can be written, changes
 * hold in memory: each is reported once as a notice.
 *
 * @param folder userData
 */
export function createSettings(
  folder: string,
  open: (folder: string) => KeyValueFile = openStore,
): SettingsStore {
  const path = join(folder, `${NAME}.json`);
  const notices: SettingsNotice[] = [];
  const notice = (code: SettingsNotice['code'], detail: string): SettingsNotice => {
    const made = { code, detail };
    if (!notices.some((known) => known.code === code)) notices.push(made);
    return made;
  };
  let file: SettingsFile = { ...defaults, windows: {} };
  let store: KeyValueFile | undefined;
  if (readable()) openFile();

  function readable(): boolean {
    if (!existsSync(path)) return true;
    try {
      const reading = readSettingsText(readFileSync(path, 'utf8'));
      if (reading.is === 'good') file = reading.file;
      if (reading.is === 'future') {
        notice('settings-future-version', `${path}: version ${reading.version}`);
        return false;
      }
      return reading.is === 'good' || movedAside(reading.why);
    } catch (error) {
      return movedAside(messageOf(error));
    }
  }

  function movedAside(why: string): boolean {
    const aside = join(folder, `${NAME}.unreadable-${Date.now()}.json`);
    try {
      renameSync(path, aside);
      notice('settings-unreadable', `${why}. Moved to ${aside}`);
      return true;
    } catch (error) {
      notice('settings-unreadable', `${why}. Left at ${path}: ${messageOf(error)}`);
      return false;
    }
  }

  function openFile(): void {
    try {
      store = open(folder);
    } catch (error) {
      notice('settings-read-only', `${path}: ${messageOf(error)}`);
    }
  }

  function save(change: Readonly<Record<string, unknown>>): SettingsNotice | undefined {
    if (!store) return notices[0];
    try {
      store.set({ version: file.version, ...change });
      return undefined;
    } catch (error) {
      return notice('settings-read-only', `${path}: ${messageOf(error)}`);
    }
  }

  return {
    read: (): Settings => {
      const { version, lang, theme, zoom, person, vaultIdleMinutes, proxy } = file;
      const { favourites, pinned, awsCli } = file;
      return {
        version,
        lang,
        theme,
        zoom,
        ...(person === undefined ? {} : { person }),
        ...(vaultIdleMinutes === undefined ? {} : { vaultIdleMinutes }),
        ...(proxy === undefined ? {} : { proxy }),
        ...(favourites === undefined ? {} : { favourites }),
        ...(pinned === undefined ? {} : { pinned }),
        ...(awsCli === undefined ? {} : { awsCli }),
      };
    },
    write: (change) => {
      file = { ...file, ...change };
      return save(change);
    },
    windowState: (kind): WindowState | undefined =>
      Object.hasOwn(file.windows, kind) ? file.windows[kind] : undefined,
    saveWindowState: (kind, state) => {
      file = { ...file, windows: { ...file.windows, [kind]: state } };
      save({ windows: file.windows });
    },
    notices: () => notices,
  };
}
