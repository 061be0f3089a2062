import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import { registerScheme } from './app-protocol.ts';
import { answerProcess, grantFileOf } from './credential-process.ts';
import { dataFolder } from './data-folder.ts';
import { guardContents } from './guard-contents.ts';
import { QUIET_SWITCHES, refusedSwitches } from './switches.ts';

/** Exit codes of a start that does not happen. */
const EXIT = { refused: 78, usage: 64, software: 70 } as const;

export interface Prepared {
  /** Where logs, drills and settings live. */
  readonly userData: string;
}

/**
 * All that must be settled before Electron is ready: refusals, folders, sandbox, scheme, guards.
 * Undefined when this process must not go on; it is leaving by then, and has said why.
 */
export function prepareApp(): Prepared | undefined {
  const refused = refusedSwitches(process.argv, app.isPackaged);
  if (refused.length > 0) {
    return leave(EXIT.refused, `Breakglass does not start with --${refused.join(', --')}.`);
  }
  const grant = grantFileOf(process.argv);
  if (grant !== undefined) {
    // Another program asks for credentials: no window, no folder, no hand-over to the running app.
    void answerProcess(grant).then((code) => app.exit(code));
    return undefined;
  }
  const data = dataFolder(process.env['BREAKGLASS_DATA'], app.isPackaged);
  if (data.is === 'refused') return leave(EXIT.usage, data.why);
  if (data.is === 'given') {
    try {
      mkdirSync(data.folder, { recursive: true, mode: 0o700 });
    } catch (error) {
      return leave(EXIT.software, `BREAKGLASS_DATA cannot be used: ${String(error)}`);
    }
    app.setPath('userData', data.folder);
    app.setPath('sessionData', data.folder);
  }
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return undefined;
  }
  for (const [name, value] of QUIET_SWITCHES) app.commandLine.appendSwitch(name, value);
  // Root on Linux has no sandbox to enable; a packaged app was refused above.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerScheme();
  guardContents(app);
  return { userData: app.getPath('userData') };
}

function leave(code: number, why: string): undefined {
  process.stderr.write(`${why}\n`);
  app.exit(code);
  return undefined;
}
