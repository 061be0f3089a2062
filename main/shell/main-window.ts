import { BrowserWindow, screen } from 'electron';
import { join } from 'node:path';
import type { SettingsStore } from '../core/ports/settings.ts';
import type { CameraGate } from './camera.ts';
import { pagePreferences } from './page-preferences.ts';
import { guardedSession } from './sessions.ts';
import { LEAST, placeWindow } from './window-state.ts';

const KIND = 'main';
/** Saved this long after the last move, milliseconds, so that a drag is one write. */
const SETTLED = 400;

export interface WindowOptions {
  /** Folder of the build: renderer/, confirm/, preload/, icon.png. */
  readonly out: string;
  readonly settings: SettingsStore;
  readonly development: boolean;
  readonly background: string;
  readonly camera: CameraGate;
}

/** The app's one window; hidden until its first frame is painted. */
export function createMainWindow(options: WindowOptions): BrowserWindow {
  const { out, settings, development } = options;
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const areas = [primary, ...others].map(({ workArea }) => workArea);
  const { bounds, maximized } = placeWindow(settings.windowState(KIND), areas);
  const session = guardedSession('bundle', join(out, 'renderer'), development, options.camera);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: LEAST.width,
    minHeight: LEAST.height,
    show: false,
    title: 'Breakglass',
    // For Linux; elsewhere the package carries it.
    icon: join(out, 'icon.png'),
    backgroundColor: options.background,
    webPreferences: pagePreferences(session, join(out, 'preload', 'window.cjs'), development),
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  keepState(window, settings);
  return window;
}

function keepState(window: BrowserWindow, settings: SettingsStore): void {
  let waiting: NodeJS.Timeout | undefined;
  const save = (): void => {
    clearTimeout(waiting);
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    settings.saveWindowState(KIND, {
      ...window.getNormalBounds(),
      maximized: window.isMaximized(),
    });
  };
  const later = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(save, SETTLED);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('close', save);
}
