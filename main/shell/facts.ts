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

export function appFacts(): AppFacts {
  const electron = process.versions.electron;
  const { platform } = process;
  return {
    app: { version: app.getVersion(), electron, supported: isSupported(electron) },
    platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
  };
}
