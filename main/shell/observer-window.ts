import { BrowserWindow, screen, type Session } from 'electron';
import { join } from 'node:path';
import type { Observers } from '../core/ports/observers.ts';
import { backgroundColour } from './appearance.ts';
import { addressOf } from './origins.ts';
import { pagePreferences } from './page-preferences.ts';
import { guardedSession } from './sessions.ts';

export interface ObserverOptions {
  readonly out: string;
  readonly development: boolean;
  readonly lang: () => 'en' | 'ja';
  readonly parent: () => BrowserWindow | undefined;
  readonly kind: keyof typeof KINDS;
}

export interface ObserverControl {
  readonly observers: Observers;
  /** Ids of the open windows' web contents. */
  contentsIds(): readonly number[];
  send(contentsId: number, view: unknown): void;
  /** Told when a person closed one. */
  onClosed(told: () => void): void;
}

const SIZE = { width: 1180, height: 780 } as const;
/** `event` is the one that such a window hears: its new view. */
const KINDS = {
  observer: {
    /** A screen each for a room, and one to share; more is a mistake of the finger. */
    most: 4,
    event: 'watch',
    title: { en: 'Breakglass: view only', ja: 'Breakglass：閲覧専用' },
  },
  facilitator: {
    most: 1,
    event: 'lead',
    title: { en: 'Breakglass: lead the drill', ja: 'Breakglass：訓練の進行' },
  },
} as const;

/** Windows beside the main one: own origin, own preload, nothing of the main window. */
export function createObservers(options: ObserverOptions): ObserverControl {
  const { out, development, kind } = options;
  const { most, event: heard, title } = KINDS[kind];
  const open = new Map<number, BrowserWindow>();
  let session: Session | undefined;
  let closed: () => void = () => undefined;

  const create = (): void => {
    session ??= guardedSession(kind, join(out, 'renderer'), development);
    const window = new BrowserWindow({
      ...place(options.parent(), open.size),
      minWidth: 480,
      minHeight: 360,
      show: false,
      autoHideMenuBar: true,
      title: title[options.lang()],
      icon: join(out, 'icon.png'),
      backgroundColor: backgroundColour(),
      webPreferences: pagePreferences(session, join(out, 'preload', `${kind}.cjs`), development),
    });
    // The menu's commands are the main window's.
    window.removeMenu();
    const { id } = window.webContents;
    open.set(id, window);
    const gone = (): void => {
      if (!open.delete(id)) return;
      if (!window.isDestroyed()) window.destroy();
      closed();
    };
    window.on('closed', gone);
    window.on('page-title-updated', (event) => event.preventDefault());
    window.webContents.on('render-process-gone', gone);
    // Not in front: the responder goes on typing where they were.
    window.once('ready-to-show', () => window.showInactive());
    window.loadURL(addressOf(kind)).catch(gone);
  };

  return {
    contentsIds: () => [...open.keys()],
    send: (id, view) => open.get(id)?.webContents.send(heard, view),
    onClosed: (told) => void (closed = told),
    observers: {
      open: () => {
        if (open.size < most) create();
        else [...open.values()].at(-1)?.show();
      },
      closeAll: () => {
        for (const window of [...open.values()]) window.destroy();
      },
      count: () => open.size,
    },
  };
}

/** On another screen than the main window where there is one, each a little lower than the last. */
function place(parent: BrowserWindow | undefined, number: number): Electron.Rectangle {
  const here = parent ? screen.getDisplayMatching(parent.getBounds()) : screen.getPrimaryDisplay();
  const { workArea } = screen.getAllDisplays().find(({ id }) => id !== here.id) ?? here;
  const width = Math.min(SIZE.width, workArea.width);
  const height = Math.min(SIZE.height, workArea.height);
  const shift = 28 * (number + 1);
  return {
    x: workArea.x + Math.min(shift, workArea.width - width),
    y: workArea.y + Math.min(shift, workArea.height - height),
    width,
    height,
  };
}
