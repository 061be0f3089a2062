import { BrowserWindow, clipboard, dialog, screen, type Session } from 'electron';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clipboard, SecretWindow } from '../core/ports/secret-window.ts';
import { backgroundColour, themeNow } from './appearance.ts';
import { addressOf } from './origins.ts';
import { pagePreferences } from './page-preferences.ts';
import { guardedSession } from './sessions.ts';

export interface SecretWindowOptions {
  readonly out: string;
  readonly development: boolean;
  readonly lang: () => 'en' | 'ja';
  readonly parent: () => BrowserWindow | undefined;
}

export interface SecretWindowControl {
  readonly window: SecretWindow;
  /** Id of the open window's web contents. */
  contentsId(): number | undefined;
  look(): { readonly lang: 'en' | 'ja'; readonly theme: 'light' | 'dark' };
  /** Told when the person closed it, or its page died. */
  onClosed(told: () => void): void;
}

const SIZE = { width: 620, height: 760 } as const;
/** Tells the page to ask again what to show; it carries nothing. */
const CHANGED = 'secrets.changed';

/** The main-owned window of the vault: one at a time; its process ends with it. */
export function createSecretWindow(options: SecretWindowOptions): SecretWindowControl {
  const { out, development } = options;
  let open: BrowserWindow | undefined;
  let session: Session | undefined;
  let closed: () => void = () => undefined;
  const alive = (): BrowserWindow | undefined => (open && !open.isDestroyed() ? open : undefined);

  const create = (title: string): BrowserWindow => {
    session ??= guardedSession('secrets', join(out, 'secrets'), development);
    const parent = options.parent();
    const window = new BrowserWindow({
      width: SIZE.width,
      height: Math.min(SIZE.height, screen.getPrimaryDisplay().workAreaSize.height),
      useContentSize: true,
      minWidth: 440,
      minHeight: 420,
      ...(parent ? { parent, modal: true } : {}),
      show: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      autoHideMenuBar: true,
      title,
      backgroundColor: backgroundColour(),
      webPreferences: pagePreferences(session, join(out, 'preload', 'secrets.cjs'), development),
    });
    window.removeMenu();
    // Honoured by Windows, ignored by current macOS and Linux: nothing here relies on it.
    window.setContentProtection(true);
    const gone = (): void => {
      if (open !== window) return;
      open = undefined;
      if (!window.isDestroyed()) window.destroy();
      closed();
    };
    window.on('closed', gone);
    window.on('page-title-updated', (event) => event.preventDefault());
    window.webContents.on('render-process-gone', gone);
    window.once('ready-to-show', () => window.show());
    window.loadURL(addressOf('secrets')).catch(gone);
    return window;
  };

  const sheet = {
    printBackground: true,
    pageSize: 'A4',
    margins: { marginType: 'default' },
  } as const;
  return {
    contentsId: () => alive()?.webContents.id,
    look: () => ({ lang: options.lang(), theme: themeNow() }),
    onClosed: (told) => void (closed = told),
    window: {
      show: (title) => {
        const there = alive();
        if (there) there.focus();
        else open = create(title[options.lang()]);
      },
      changed: () => alive()?.webContents.send(CHANGED),
      close: () => {
        const window = alive();
        open = undefined;
        window?.destroy();
      },
      print: () =>
        new Promise((resolve) => {
          const window = alive();
          if (!window) resolve(false);
          else window.webContents.print(sheet, (printed) => resolve(printed));
        }),
      savePdf: async (suggested) => {
        const window = alive();
        if (!window) return undefined;
        const answer = await dialog.showSaveDialog(window, {
          defaultPath: suggested,
          filters: [{ name: 'PDF', extensions: ['pdf'] }],
        });
        if (answer.canceled || !answer.filePath || window.isDestroyed()) return undefined;
        const pdf = await window.webContents.printToPDF({ printBackground: true, pageSize: 'A4' });
        await writeFile(answer.filePath, pdf, { mode: 0o600 });
        return answer.filePath;
      },
    },
  };
}

/** The system's clipboard. Its history, where the system keeps one, is out of an app's reach. */
export const systemClipboard: Clipboard = {
  read: async () => clipboard.readText(),
  write: async (text) => clipboard.writeText(text),
  clear: async () => clipboard.clear(),
};
