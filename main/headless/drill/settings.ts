import type { SettingsStore } from '../../core/ports/settings.ts';

/** A drill without a window keeps no preferences. */
export function headlessSettings(lang: 'en' | 'ja'): SettingsStore {
  return {
    read: () => ({ version: 1, lang, theme: 'system', zoom: 100, person: 'headless' }),
    write: () => undefined,
    windowState: () => undefined,
    saveWindowState: () => undefined,
    notices: () => [],
  };
}
