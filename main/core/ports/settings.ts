export interface Settings {
  readonly version: 1;
  readonly lang: 'system' | 'en' | 'ja';
  readonly theme: 'system' | 'light' | 'dark';
  /** Percent, 80 to 300. */
  readonly zoom: number;
  /** Id of the person in the kit who uses this laptop, once chosen. */
  readonly person?: string;
  /** Minutes without keyboard and mouse after which the vault locks, 1 to 240; 10 when not set. */
  readonly vaultIdleMinutes?: number;
  /** `http(s)://host:port` that calls to AWS go through; empty: the kit's, if it names one. */
  readonly proxy?: string;
  /** Ids of playbooks that stand first in the library. */
  readonly favourites?: readonly string[];
  /** Ids of the playbooks on the first screen, where the kit names none; at most three. */
  readonly pinned?: readonly string[];
  /** The AWS CLI that was signed in with last: another program at its place is told. */
  readonly awsCli?: { readonly path: string; readonly sha256: string };
}

export interface WindowState {
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
  readonly maximized: boolean;
}

/** Something the person should know about the settings file: it was moved aside, or cannot be written. */
export interface SettingsNotice {
  readonly code: 'settings-unreadable' | 'settings-future-version' | 'settings-read-only';
  readonly detail: string;
}

/** Settings and window state only; never the log, never a secret. */
export interface SettingsStore {
  read(): Settings;
  write(change: Partial<Omit<Settings, 'version'>>): SettingsNotice | undefined;
  windowState(kind: string): WindowState | undefined;
  saveWindowState(kind: string, state: WindowState): void;
  notices(): readonly SettingsNotice[];
}
