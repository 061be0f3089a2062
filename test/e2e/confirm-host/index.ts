import { app } from 'electron';
import type { Settings, SettingsStore } from '../../../main/core/ports/settings.ts';
import type { ReadBack, ReadBackAnswer } from '../../../main/core/run/read-back.ts';
import { registerConfirm } from '../../../main/ipc/confirm.ts';
import { prepareApp } from '../../../main/shell/prepare.ts';
import { startShell } from '../../../main/shell/start.ts';

declare global {
  var ask: (readBack: ReadBack) => Promise<ReadBackAnswer>;
}

/** The shell and its confirm window, without the rest of the app, so that a test can ask anything. */
if (prepareApp()) {
  void app.whenReady().then(async () => {
    const settings = JSON.parse(process.env['CONFIRM_HOST_SETTINGS'] ?? '{}') as Settings;
    const store: SettingsStore = {
      read: () => settings,
      write: () => undefined,
      windowState: () => undefined,
      saveWindowState: () => undefined,
      notices: () => [],
    };
    const out = process.env['CONFIRM_HOST_OUT'] ?? '';
    const shell = startShell({
      out,
      settings: store,
      leaving: {
        finish: () => Promise.resolve(),
        unwritten: () => 0,
        mayLeave: () => Promise.resolve(true),
      },
      onSleep: () => Promise.resolve(),
    });
    registerConfirm(shell.bus, shell.confirmBridge, ({ call, code }) =>
      process.stderr.write(`${call}: ${code}\n`),
    );
    globalThis.ask = (readBack) => shell.desktop.confirm(readBack);
    await shell.open();
  });
}
