import { app, ipcMain, powerMonitor, safeStorage, type BrowserWindow } from 'electron';
import type { EventName, Events } from '../contract/events.ts';
import type { Desktop } from '../core/ports/desktop.ts';
import type { Clipboard } from '../core/ports/secret-window.ts';
import type { Keychain } from '../core/ports/vault.ts';
import type { Printer } from '../core/ports/printer.ts';
import type { SettingsStore } from '../core/ports/settings.ts';
import { applyAppearance, backgroundColour, systemLocale } from './appearance.ts';
import { createCameraGate } from './camera.ts';
import { createConfirm, type ConfirmBridge } from './confirm-window.ts';
import { createDesktop } from './desktop.ts';
import { createKeychain } from './keychain.ts';
import { onAway, type AwayWhy } from './lock-events.ts';
import { createMainWindow } from './main-window.ts';
import { showMenu } from './menu.ts';
import { addressOf } from './origins.ts';
import { languageOf } from './preferences.ts';
import { createPrinter } from './printer.ts';
import { quitInOrder, type LeavingOptions } from './quit.ts';
import { watchPower, watchSessionEnd } from './power.ts';
import { recoverPage } from './recover.ts';
import { createObservers, type ObserverControl } from './observer-window.ts';
import { createSecretWindow, systemClipboard, type SecretWindowControl } from './secret-window.ts';
import { appFacts, type AppFacts } from './facts.ts';

export interface ShellOptions {
  /** Folder of the build: renderer/, confirm/, preload/. */
  readonly out: string;
  readonly settings: SettingsStore;
  /** What happens before the app leaves. */
  readonly leaving: LeavingOptions;
  /** The laptop is about to sleep. */
  readonly onSleep: () => Promise<void>;
}

export interface Shell {
  /** Electron's `ipcMain`, for `registerCalls` and `registerConfirm`. */
  readonly bus: typeof ipcMain;
  readonly desktop: Desktop;
  readonly printer: Printer;
  readonly confirmBridge: ConfirmBridge;
  readonly secrets: SecretWindowControl;
  readonly observing: ObserverControl;
  readonly leading: ObserverControl;
  readonly clipboard: Clipboard;
  readonly keychain: Keychain;
  idleSeconds(): number;
  /** Told when the computer sleeps or its screen is locked. */
  onAway(away: (why: AwayWhy) => void): void;
  readonly app: AppFacts['app'];
  readonly platform: AppFacts['platform'];
  /** Language of menus and confirm window now. */
  lang(): 'en' | 'ja';
  /** Id of the window's web contents; undefined while there is none. */
  windowId(): number | undefined;
  /** Sends an event to the app's window, and to nothing else. */
  send<E extends EventName>(event: E, payload: Events[E]): void;
  /** Puts language, theme and zoom of the settings into effect. After every change of them. */
  settingsChanged(): void;
  /** Told when the laptop wakes up: whatever waited for a time has waited long enough. */
  onResume(wake: () => void): void;
  /** Opens the window. The calls are registered before the loop turns again. */
  open(): Promise<void>;
}

/** What of the app knows Electron. After `ready`, and after `prepareApp` allowed it. */
export function startShell(options: ShellOptions): Shell {
  const { out, settings } = options;
  const development = !app.isPackaged;
  // Only `handle` is used; a listener that a library put on ipcMain answers nobody.
  ipcMain.removeAllListeners();
  let window: BrowserWindow | undefined;
  let menuLang: 'en' | 'ja' | undefined;
  const lang = (): 'en' | 'ja' => languageOf(settings.read().lang, systemLocale());
  const send: Shell['send'] = (event, payload) => {
    if (window && !window.isDestroyed()) window.webContents.send(event, payload);
  };
  const leaving = quitInOrder(options.leaving);
  const settingsChanged = (): void => {
    applyAppearance(settings.read(), window);
    if (menuLang === lang()) return;
    menuLang = lang();
    showMenu(menuLang, development, (id) => send('command', { id }), leaving.quit);
  };
  const confirm = createConfirm({ out, development, lang, parent: () => window });
  app.on('second-instance', () => {
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  watchPower(powerMonitor, app, options.onSleep);
  settingsChanged();
  const windowId = (): number | undefined =>
    window && !window.isDestroyed() ? window.webContents.id : undefined;
  const camera = createCameraGate(windowId);
  const beside = { out, development, lang, parent: () => window };
  const observing = createObservers({ ...beside, kind: 'observer' });
  const leading = createObservers({ ...beside, kind: 'facilitator' });
  return {
    bus: ipcMain,
    desktop: createDesktop({ ask: confirm.ask, lang, parent: () => window, camera, out }),
    printer: createPrinter(),
    confirmBridge: confirm.bridge,
    secrets: createSecretWindow({ out, development, lang, parent: () => window }),
    observing,
    leading,
    clipboard: systemClipboard,
    keychain: createKeychain({
      storage: safeStorage,
      platform: process.platform,
      ready: app.whenReady(),
    }),
    idleSeconds: () => powerMonitor.getSystemIdleTime(),
    onAway: (away) => onAway(powerMonitor, away),
    ...appFacts(),
    lang,
    windowId,
    send,
    settingsChanged,
    onResume: (wake) => {
      powerMonitor.on('resume', wake);
    },
    open: async () => {
      window = createMainWindow({
        out,
        settings,
        development,
        background: backgroundColour(),
        camera,
      });
      window.on('closed', () => {
        window = undefined;
        observing.observers.closeAll();
        leading.observers.closeAll();
      });
      leaving.guard(window);
      watchSessionEnd(window, app, options.onSleep);
      window.webContents.on('did-finish-load', () => applyAppearance(settings.read(), window));
      const { webContents } = window;
      webContents.on('did-start-loading', () => camera.allow(false));
      webContents.on('render-process-gone', () => camera.allow(false));
      recoverPage(webContents, () => webContents.loadURL(addressOf('bundle')));
      await webContents.loadURL(addressOf('bundle'));
    },
  };
}
