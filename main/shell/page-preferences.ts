import type { Session, WebPreferences } from 'electron';

/** Web preferences of every window, said in full though most are defaults: a test reads them back. */
export function pagePreferences(
  session: Session,
  preload: string,
  development: boolean,
): WebPreferences {
  return {
    session,
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    devTools: development,
    autoplayPolicy: 'document-user-activation-required',
  };
}
