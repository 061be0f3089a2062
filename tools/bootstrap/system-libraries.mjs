import { spawnSync } from 'node:child_process';

/** Debian names; newer releases carry the same library under the name ending in t64. */
const forWindow = [
  ['xvfb'],
  ['xauth'],
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libxss1'],
  ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
  ['fonts-noto-cjk'],
];
const forTests = [['awscli'], ['chromium'], ['openssl'], ['poppler-utils']];

/** @type {Readonly<Record<string, readonly string[][]>>} */
const neededBy = {
  start: forWindow,
  bench: [...forWindow, ['awscli']],
  test: [...forWindow, ...forTests],
};

/**
 * Installs what Electron needs from Debian when root, else prints the one line to run.
 * Never stops the command: what really misses is reported by whatever needs it.
 *
 * @param {string} command
 */
export function ensureSystemLibraries(command) {
  const needed = neededBy[command];
  if (process.platform !== 'linux' || needed === undefined || !hasDpkg()) return;
  const missing = needed.filter((names) => !names.some(isInstalled));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    const line = `sudo apt-get install -y ${missing.map((names) => names[0]).join(' ')}`;
    process.stderr.write(`System libraries are missing. Run once:\n  ${line}\n`);
    return;
  }
  process.stderr.write(`Installing ${missing.map((names) => names[0]).join(' ')} with apt.\n`);
  apt(['update', '-q']);
  const names = missing.map((candidates) => candidates.find(isOffered) ?? candidates[0] ?? '');
  if (apt(['install', '-y', '-q', '--no-install-recommends', ...names])) return;
  process.stderr.write('apt could not install all of them; what needs them will say so.\n');
}

function hasDpkg() {
  return spawnSync('dpkg-query', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** @param {string} name */
function isInstalled(name) {
  const found = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], {
    encoding: 'utf8',
  });
  return found.stdout === 'installed';
}

/** @param {string} name a virtual package has no candidate of its own */
function isOffered(name) {
  const found = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' });
  return found.stdout.includes('Candidate:') && !found.stdout.includes('Candidate: (none)');
}

/** @param {string[]} args */
function apt(args) {
  const done = spawnSync('apt-get', args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return done.status === 0;
}
