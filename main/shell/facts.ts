import { app } from 'electron';
import { isSupported } from './preferences.ts';

export interface AppFacts {
  readonly app: {
    readonly version: string;
    readonly electron: string;
    /** False on a runtime out of security support: good for drills only. */
    readonly supported: boolean;
  };
  readonly platform: 'linux' | 'darwin' | 'win32';
}

/** How this very app is started from a command line, for what other programs are told to call. */
export function appCommand(): readonly string[] {
  if (app.isPackaged) return [process.env['APPIMAGE'] ?? process.execPath];
  const sandbox = app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : [];
  return [process.execPath, app.getAppPath(), ...sandbox];
}

export function appFacts(): AppFacts {
  const electron = process.versions.electron;
  const { platform } = process;
  return {
    app: { version: app.getVersion(), electron, supported: isSupported(electron) },
    platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
  };
}
