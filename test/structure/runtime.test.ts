import { mkdir, mkdtemp, readlink, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchSpec } from '../../tools/electron-runtime.mjs';
import { assertDigest } from '../../tools/runtime/fallback.ts';
import { fallbackRuntime } from '../../tools/runtime/pins.ts';

let folder = '';

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'breakglass-runtime-')));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the stand-in runtime', () => {
  it('is refused when its bytes are not the pinned ones', async () => {
    const file = join(folder, 'tampered.tgz');
    await writeFile(file, 'not the runtime');
    await expect(assertDigest(file, fallbackRuntime.sha512)).rejects.toThrow(
      /not the pinned runtime/,
    );
  });

  it('is pinned by a whole SHA-512', () => {
    expect(Buffer.from(fallbackRuntime.sha512, 'base64')).toHaveLength(64);
  });
});

describe('launchSpec', () => {
  const standIn = {
    dir: '',
    binary: '',
    version: '25.1.1',
    official: false,
    kind: 'fallback',
  } as const;

  it('gives each app folder a runtime view of its own, with resources/app leading to it', async () => {
    const dir = await fakeRuntime();
    const spec = await launchSpec({ appDir: folder, runtime: { ...standIn, dir } });
    const view = dirname(spec.executablePath);
    expect(await readlink(join(view, 'resources', 'app'))).toBe(folder);
    expect(await readlink(join(view, 'icudtl.dat'))).toBe(join(dir, 'icudtl.dat'));
    const again = await launchSpec({ appDir: folder, runtime: { ...standIn, dir } });
    expect(again.executablePath).toBe(spec.executablePath);
    await rm(view, { recursive: true });
  });

  it('gives the official Electron the folder as an argument', async () => {
    const runtime = { ...standIn, official: true, kind: 'official', binary: '/electron' } as const;
    const spec = await launchSpec({ appDir: folder, runtime, extraArgs: ['--flag'] });
    expect(spec.executablePath).toBe('/electron');
    expect(spec.args.slice(-2)).toEqual([folder, '--flag']);
  });

  it('makes the data folder, names it to the app, and drops what would turn Electron into Node', async () => {
    const runtime = { ...standIn, official: true, kind: 'official', binary: '/electron' } as const;
    const userData = join(folder, 'data');
    process.env['ELECTRON_RUN_AS_NODE'] = '1';
    const spec = await launchSpec({ appDir: folder, runtime, userData });
    delete process.env['ELECTRON_RUN_AS_NODE'];
    expect(spec.args).toContain(`--user-data-dir=${userData}`);
    expect(spec.env['BREAKGLASS_DATA']).toBe(userData);
    expect(spec.env).not.toHaveProperty('ELECTRON_RUN_AS_NODE');
    expect(await realpath(userData)).toBe(userData);
  });

  it('passes --no-sandbox as root, and only then', async () => {
    const runtime = { ...standIn, official: true, kind: 'official', binary: '/electron' } as const;
    const { args } = await launchSpec({ appDir: folder, runtime });
    const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
    expect(args.includes('--no-sandbox')).toBe(isRoot);
  });
});

async function fakeRuntime(): Promise<string> {
  const dir = join(folder, 'electron-fake');
  await mkdir(join(dir, 'resources'), { recursive: true });
  for (const file of ['electron', 'icudtl.dat']) await writeFile(join(dir, file), file);
  return dir;
}
