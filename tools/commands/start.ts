import { buildIfStale } from '../build/build.ts';
import { launchSpec, resolveRuntime } from '../electron-runtime.mjs';
import { hasDisplay } from '../process/display.ts';
import { runChild } from '../process/run-child.ts';
import { exitCode } from './exit-codes.ts';

/** `npm start`: builds what changed and opens the app. Flags go to the app. */
export async function start(flags: readonly string[]): Promise<number> {
  if (!hasDisplay()) {
    process.stderr.write(
      'There is no display to open a window on.\n' +
        '  On this machine: start from a desktop session, or set DISPLAY.\n' +
        '  Over SSH: connect with "ssh -X".\n' +
        '  Without a screen: xvfb-run -a npm start\n' +
        'The same rehearsal without a window: npm run drill\n',
    );
    return exitCode.unavailable;
  }
  const runtime = await resolveRuntime();
  if (!runtime.official) {
    process.stderr.write(
      `Electron ${runtime.version} stands in for the pinned one, which could not be downloaded. ` +
        'It is out of security support: good for drills, not for incidents.\n',
    );
  }
  await buildIfStale();
  const userData = process.env['BREAKGLASS_DATA'];
  const spec = await launchSpec({
    runtime,
    // Chromium's own complaints, about a missing D-Bus or GPU, are no news to a responder.
    extraArgs: ['--log-level=3', ...flags],
    ...(userData === undefined ? {} : { userData }),
  });
  const { code } = await runChild(spec.executablePath, spec.args, { env: spec.env });
  return code;
}
