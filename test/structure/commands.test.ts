import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const promised = [
  'start',
  'test',
  'check',
  'drill',
  'range',
  'verify',
  'playbooks',
  'bench',
  'package',
  'readiness',
];

describe('commands', () => {
  it('every promised command is an npm script through the one door', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const name of promised) expect(scripts[name]).toBe(`node tools/run.mjs ${name}`);
  });

  it('package says what is missing and exits 2', () => {
    const { status, stderr, stdout } = run(['package']);
    expect(stderr).toContain('Installers are not built yet');
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('readiness without a kit: usage, exit 64; with one that is not there: which, exit 66', () => {
    const none = run(['readiness']);
    expect(none.stderr).toContain('usage: npm run readiness');
    expect(none.status).toBe(64);
    const missing = run(['readiness', '--kit', 'nosuch.yaml']);
    expect(missing.stderr).toContain("'nosuch.yaml'");
    expect(missing.status).toBe(66);
  });

  it.each([[[]], [['nosuch']], [['toString']]])('%j is not a command: usage, exit 64', (args) => {
    const { status, stderr } = run(args);
    for (const name of promised) expect(stderr).toContain(`npm run ${name}`);
    expect(status).toBe(64);
  });

  it('an unknown subcommand of playbooks: usage, exit 64', () => {
    const { status, stderr } = run(['playbooks', 'burn']);
    expect(stderr).toContain('usage: npm run playbooks -- lint');
    expect(status).toBe(64);
  });

  it('start without a display says how to get one and exits 69', () => {
    const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
    const { status, stderr } = run(['start'], env);
    if (process.platform !== 'linux') return;
    expect(stderr).toContain('xvfb-run -a npm start');
    expect(status).toBe(69);
  });
}, 60_000);

function run(args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  return spawnSync(process.execPath, ['tools/run.mjs', ...args], { encoding: 'utf8', env });
}
