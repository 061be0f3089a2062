// The one door to every npm script. Plain Node 20 without dependencies: a fresh clone has nothing else.
// It brings the project into a state where Node 24 can run, then hands over to tools/main.ts.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandNames, usage } from './bootstrap/commands.mjs';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { projectNode } from './bootstrap/project-node.mjs';
import { ensureSystemLibraries } from './bootstrap/system-libraries.mjs';

const project = fileURLToPath(new URL('..', import.meta.url));
const [command, ...flags] = process.argv.slice(2);

if (command === undefined || !commandNames.has(command)) {
  process.stderr.write(usage(command));
  process.exit(64);
}

if (!(await ensureDependencies(project))) process.exit(69);
ensureSystemLibraries(command);

const child = spawn(projectNode(project), [join(project, 'tools', 'main.ts'), command, ...flags], {
  stdio: 'inherit',
  env: { ...process.env, PATH: pathWithTools() },
});
forwardSignals();
child.on('error', (error) => {
  process.stderr.write(`Could not start Node 24 from node_modules: ${error.message}\n`);
  process.exit(69);
});
child.on('exit', (code, signal) => {
  process.exit(signal === null ? (code ?? 1) : 128 + (signal === 'SIGINT' ? 2 : 15));
});

function pathWithTools() {
  return `${join(project, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`;
}

/** At a terminal Ctrl-C reaches the whole group already; from elsewhere it reaches only this process. */
function forwardSignals() {
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) child.kill('SIGINT');
  });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGTERM'));
}
