import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs node_modules when it is missing or differs from package-lock.json.
 * npm writes node_modules/.package-lock.json last, so an interrupted install counts as missing.
 *
 * @param {string} project the project's folder
 * @returns {Promise<boolean>} false when npm failed; its own words are on stderr
 */
export async function ensureDependencies(project) {
  const stale = whyStale(project);
  if (stale === undefined) return true;
  process.stderr.write(`${stale} Running npm ci (about a minute).\n`);
  const done = spawnSync(...npmCommand(['ci', '--no-audit', '--no-fund', '--loglevel=error']), {
    cwd: project,
    stdio: ['ignore', 2, 2],
  });
  if (done.status === 0) return true;
  process.stderr.write(
    'npm ci failed, so nothing can run. Its reason stands above; without a network, copy node_modules from a machine that has it.\n',
  );
  return false;
}

/**
 * @param {string} project
 * @returns {string | undefined} a sentence when an install is needed
 */
export function whyStale(project) {
  const installedFile = join(project, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return 'Dependencies are not installed.';
  const wanted = readPackages(join(project, 'package-lock.json'));
  const installed = readPackages(installedFile);
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || entry.link === true || !path.startsWith('node_modules/')) continue;
    const found = installed[path];
    if (found === undefined && (entry.optional === true || entry.peer === true)) continue;
    if (found?.version !== entry.version) {
      return `${path} should be ${entry.version} and is ${found?.version ?? 'missing'}.`;
    }
  }
  return undefined;
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, link?: boolean, optional?: boolean, peer?: boolean }>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/**
 * @param {string[]} args
 * @returns {[string, string[]]} npm as npm itself was started, else from the PATH
 */
function npmCommand(args) {
  const running = process.env.npm_execpath;
  if (running !== undefined && running.endsWith('.js'))
    return [process.execPath, [running, ...args]];
  return ['npm', args];
}
