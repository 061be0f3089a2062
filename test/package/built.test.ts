import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildIfStale } from '../../tools/build/build.ts';
import { resolveRuntime } from '../../tools/electron-runtime.mjs';
import { inProject } from '../../tools/project.ts';

beforeAll(() => buildIfStale());

describe.each([
  ['renderer', 'index.html'],
  ['renderer', 'observer.html'],
  ['renderer', 'facilitator.html'],
  ['confirm', 'index.html'],
  ['secrets', 'index.html'],
])('the built page %s/%s', (page, file) => {
  const html = () => readFileSync(inProject('out', page, file), 'utf8');

  it("lives under script-src 'self': every script is a file", () => {
    const scripts = html().match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toMatch(/\bsrc="\.\//);
  });

  it("lives under style-src 'self' and img-src 'self': nothing inline, no data: addresses", () => {
    expect(html()).not.toMatch(/<style\b|\sstyle="|\son\w+="|data:/);
    const assets = inProject('out', page, 'assets');
    for (const file of readdirSync(assets).filter((name) => name.endsWith('.css'))) {
      expect(readFileSync(join(assets, file), 'utf8')).not.toMatch(/url\(["']?(data|https?):/);
    }
  });
});

describe.each(['window', 'confirm', 'secrets', 'observer', 'facilitator'])(
  'the preload %s',
  (preload) => {
    it('is one file that a sandbox can load: it requires Electron and nothing else', () => {
      const text = readFileSync(inProject('out', 'preload', `${preload}.cjs`), 'utf8');
      const required = [...text.matchAll(/\brequire\(["'`]([^"'`]+)["'`]\)/g)].map(
        ([, name]) => name,
      );
      expect(new Set(required)).toEqual(new Set(['electron']));
    });
  },
);

describe('the stand-alone verifier', () => {
  const folder = inProject('out', 'verifier');
  const file = join(folder, 'breakglass-verify.mjs');

  it('is one file that imports only what Node brings', () => {
    expect(readdirSync(folder)).toEqual(['breakglass-verify.html', 'breakglass-verify.mjs']);
    const text = readFileSync(file, 'utf8');
    const imported = [...text.matchAll(/^import\s(?:[^'"]*\sfrom\s)?["']([^"']+)["']/gm)];
    const names = imported.map(([, name]) => name ?? '');
    expect(names.filter((name) => !isBuiltin(name))).toEqual([]);
  });

  it('runs on a bare Node 18: without arguments it explains itself and exits 64', async () => {
    const runtime = await resolveRuntime();
    if (runtime.official)
      process.stdout.write('No Node 18 here: the official Electron brings 24.\n');
    const elsewhere = mkdtempSync(join(tmpdir(), 'breakglass-bare-'));
    // The stand-in runtime is a Node 18.15 when asked to be one.
    const run = spawnSync(runtime.binary, [file], {
      cwd: elsewhere,
      encoding: 'utf8',
      env: { ELECTRON_RUN_AS_NODE: '1', PATH: process.env['PATH'] },
    });
    rmSync(elsewhere, { recursive: true });
    expect(run.stderr + run.stdout).toMatch(/usage/i);
    expect(run.status).toBe(64);
  });
});
