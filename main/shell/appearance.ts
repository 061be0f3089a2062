import { app, nativeTheme, type BrowserWindow } from 'electron';
import type { Settings } from '../core/ports/settings.ts';

/** The window's colour before its page is painted, so that a dark one does not flash white. */
export function backgroundColour(): string {
  return themeNow() === 'dark' ? '#101418' : '#FFFFFF';
}

export function themeNow(): 'light' | 'dark' {
  return nativeTheme.shouldUseDarkColors ? 'dark' : 'light';
}

/** The language chosen, or the system's when it is Japanese, else English. */
export function languageOf(setting: Settings['lang'], locale: string): 'en' | 'ja' {
  if (setting !== 'system') return setting;
  return /^ja\b/i.test(locale) ? 'ja' : 'en';
}

export function systemLocale(): string {
  return app.getLocale();
}

/** Zoom as a factor, held within 80 to 300 percent. */
export function zoomFactor(percent: number): number {
  return Math.min(300, Math.max(80, Number.isFinite(percent) ? percent : 100)) / 100;
}

/** Puts theme and zoom of the settings on the app and its window. */
export function applyAppearance(settings: Settings, window: BrowserWindow | undefined): void {
  if (nativeTheme.themeSource !== settings.theme) nativeTheme.themeSource = settings.theme;
  if (!window || window.isDestroyed()) return;
  window.setBackgroundColor(backgroundColour());
  const factor = zoomFactor(settings.zoom);
  if (window.webContents.getZoomFactor() !== factor) window.webContents.setZoomFactor(factor);
}
