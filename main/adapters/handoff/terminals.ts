import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Terminals } from '../../core/ports/handoff.ts';
import { err, ok } from '../../core/result.ts';

/** What of our own environment a terminal must not see: other credentials, and what drives this app. */
const KEPT_BACK = /^(AWS_|BREAKGLASS_|ELECTRON_|NODE_|CHROME_)/i;

/** How long a program may take to fail, milliseconds; one that still runs then has opened its window. */
const SETTLED_MS = 400;

/** Opens the person's terminal; `environment` is what this process has. */
export function createTerminals(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Terminals {
  const env = Object.fromEntries(
    Object.entries(environment).filter(([name]) => !KEPT_BACK.test(name)),
  );
  return {
    open: async (plans) => {
      let last = `none of these is here: ${plans.map(({ program }) => program).join(', ')}`;
      for (const { program, args } of plans) {
        const path = await found(program, env);
        if (path === undefined) continue;
        const failed = await started(path, args, env);
        if (failed === undefined) return ok({ program });
        last = `${program}: ${failed}`;
      }
      return err(last);
    },
  };
}

type Environment = Readonly<Record<string, string | undefined>>;

async function found(program: string, env: Environment): Promise<string | undefined> {
  const folders = isAbsolute(program) ? [''] : (env['PATH'] ?? env['Path'] ?? '').split(delimiter);
  for (const folder of folders) {
    // A relative folder is whatever the app was started in.
    if (!isAbsolute(program) && !isAbsolute(folder)) continue;
    const path = join(folder, program);
    try {
      await access(path, constants.X_OK);
      return path;
    } catch {
      // The next folder.
    }
  }
  return undefined;
}

/** Undefined when it runs, or has ended well; else what went wrong. */
function started(
  path: string,
  args: readonly string[],
  env: Environment,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    // A window of its own that outlives this app, and no file of ours left open in it.
    const child = spawn(path, [...args], {
      detached: true,
      stdio: 'ignore',
      env: { ...env },
      cwd: homedir(),
      windowsHide: false,
    });
    const timer = setTimeout(() => resolve(undefined), SETTLED_MS);
    const settle = (failed: string | undefined): void => {
      clearTimeout(timer);
      resolve(failed);
    };
    child.once('error', (error) => settle(error.message));
    child.once('exit', (code) => settle(code === 0 ? undefined : `ended with ${String(code)}`));
    child.unref();
  });
}
