import { app, nativeTheme, type BrowserWindow } from 'electron';
import type { Settings } from '../core/ports/settings.ts';
import { zoomFactor } from './preferences.ts';

/** The window's colour before its page is painted, so that a dark one does not flash white. */
export function backgroundColour(): string {
  return themeNow() === 'dark' ? '#101418' : '#FFFFFF';
}

export function themeNow(): 'light' | 'dark' {
  return nativeTheme.shouldUseDarkColors ? 'dark' : 'light';
}

export function systemLocale(): string {
  return app.getLocale();
}

/** Puts theme and zoom of the settings on the app and its window. */
export function applyAppearance(settings: Settings, window: BrowserWindow | undefined): void {
  if (nativeTheme.themeSource !== settings.theme) nativeTheme.themeSource = settings.theme;
  if (!window || window.isDestroyed()) return;
  window.setBackgroundColor(backgroundColour());
  const factor = zoomFactor(settings.zoom);
  if (window.webContents.getZoomFactor() !== factor) window.webContents.setZoomFactor(factor);
}
