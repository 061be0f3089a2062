import { BrowserWindow, screen, type Session } from 'electron';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { ConfirmView } from '../contract/confirm.ts';
import type { ReadBack, ReadBackAnswer } from '../core/run/read-back.ts';
import { backgroundColour, themeNow } from './appearance.ts';
import { isTyped } from './confirm-gate.ts';
import { addressOf } from './origins.ts';
import { pagePreferences } from './page-preferences.ts';
import { guardedSession } from './sessions.ts';

export interface ConfirmOptions {
  readonly out: string;
  readonly development: boolean;
  readonly lang: () => 'en' | 'ja';
  readonly parent: () => BrowserWindow | undefined;
}

/** What the confirm page asks of main; main/ipc/confirm.ts binds it to the page's calls. */
export interface ConfirmBridge {
  /** Id of the open confirm window's web contents. */
  contentsId(): number | undefined;
  view(): ConfirmView | undefined;
  /** False when it was no answer: another id, or what must be typed was not. */
  answer(id: string, accept: boolean, typed: string): boolean;
}

interface Open {
  readonly view: ConfirmView;
  readonly window: BrowserWindow;
  readonly settle: (answer: ReadBackAnswer) => void;
}

const NO: ReadBackAnswer = { accepted: false, typed: '' };
/** Room for a server or an ARN on one line and a short script without scrolling; less on a small screen. */
const SIZE = { width: 720, height: 820 } as const;

/** The main-owned confirm window: one at a time, each answered once, everything but yes is a no. */
export function createConfirm(options: ConfirmOptions): {
  readonly ask: (readBack: ReadBack) => Promise<ReadBackAnswer>;
  readonly bridge: ConfirmBridge;
} {
  let open: Open | undefined;
  let session: Session | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const show = (readBack: ReadBack): Promise<ReadBackAnswer> =>
    new Promise((resolve) => {
      const { out, development } = options;
      session ??= guardedSession('confirm', join(out, 'confirm'), development);
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
        title: readBack.question[options.lang()],
        backgroundColor: backgroundColour(),
        webPreferences: pagePreferences(session, join(out, 'preload', 'confirm.cjs'), development),
      });
      window.removeMenu();
      const view = { ...readBack, id: randomUUID(), lang: options.lang(), theme: themeNow() };
      const settle = (answer: ReadBackAnswer): void => {
        if (open?.window !== window) return;
        open = undefined;
        resolve(answer);
        if (!window.isDestroyed()) window.destroy();
      };
      open = { view, window, settle };
      window.on('closed', () => settle(NO));
      window.on('page-title-updated', (event) => event.preventDefault());
      window.webContents.on('render-process-gone', () => settle(NO));
      window.once('ready-to-show', () => window.show());
      window.loadURL(addressOf('confirm')).catch(() => settle(NO));
    });

  return {
    ask: (readBack) => {
      const answer = last.then(() => show(readBack));
      last = answer.catch(() => undefined);
      return answer;
    },
    bridge: {
      contentsId: () =>
        open && !open.window.isDestroyed() ? open.window.webContents.id : undefined,
      view: () => open?.view,
      answer: (id, accept, typed) => {
        if (!open || open.view.id !== id) return false;
        if (accept && !isTyped(open.view.type, typed)) return false;
        open.settle(accept ? { accepted: true, typed } : NO);
        return true;
      },
    },
  };
}
