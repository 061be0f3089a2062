import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The Node 24 that the npm package `node` installs; the running one when it is new enough already.
 *
 * @param {string} project the project's folder
 * @returns {string} path of an executable
 */
export function projectNode(project) {
  const installed = join(
    project,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (existsSync(installed)) return installed;
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 24) return process.execPath;
  process.stderr.write(
    `node_modules has no Node 24 (its install script did not run) and this is Node ${process.versions.node}. ` +
      'Run "npm rebuild node", or use Node 24.\n',
  );
  process.exit(69);
}
