import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageFolder, type PackagedFolder } from '../../tools/package/package-folder.ts';
import { startPackaged } from './start-packaged.ts';

/** Item 19 of the Electron security checklist. */
const wanted: readonly (readonly [keyof typeof FuseV1Options, FuseState])[] = [
  ['RunAsNode', FuseState.DISABLE],
  ['EnableCookieEncryption', FuseState.ENABLE],
  ['EnableNodeOptionsEnvironmentVariable', FuseState.DISABLE],
  ['EnableNodeCliInspectArguments', FuseState.DISABLE],
  ['EnableEmbeddedAsarIntegrityValidation', FuseState.ENABLE],
  ['OnlyLoadAppFromAsar', FuseState.ENABLE],
  ['LoadBrowserProcessSpecificV8Snapshot', FuseState.DISABLE],
  ['GrantFileProtocolExtraPrivileges', FuseState.DISABLE],
];

let output = '';
let made: PackagedFolder;

beforeAll(async () => {
  output = await mkdtemp(join(tmpdir(), 'breakglass-package-'));
  await chmod(output, 0o755);
  made = await packageFolder(output);
});

afterAll(() => rm(output, { recursive: true, force: true }));

describe('the unpacked app', () => {
  it('is named -test unless it holds the official Electron', () => {
    const isOfficial = made.note === '';
    expect(basename(made.executable).endsWith('-test')).toBe(!isOfficial);
    expect(made.productName.endsWith('-test')).toBe(!isOfficial);
  });

  it.each(wanted)('has the fuse %s as decided', async (fuse, state) => {
    const wire = await getCurrentFuseWire(made.executable);
    const found = wire[FuseV1Options[fuse]];
    if (found === undefined) {
      // The stand-in is older than this fuse; no other may be missing, and never on Electron 29 or later.
      process.stdout.write(`Electron ${made.electronVersion} does not know the fuse ${fuse}.\n`);
      expect(fuse).toBe('GrantFileProtocolExtraPrivileges');
      expect(Number(made.electronVersion.split('.')[0])).toBeLessThan(29);
      return;
    }
    expect(FuseState[found]).toBe(FuseState[state]);
  });

  it('ships out/ and its manifest, and no node_modules', () => {
    const files = listPackage(join(made.folder, 'resources', 'app.asar'), { isPack: false });
    const tops = new Set(files.map((file) => file.split('/')[1]));
    expect([...tops].sort()).toEqual(['out', 'package.json']);
    expect(files).toContain('/out/main/index.cjs');
    expect(files).toContain('/out/preload/window.cjs');
    expect(files).toContain('/out/preload/confirm.cjs');
    expect(files).toContain('/out/preload/secrets.cjs');
    expect(files).toContain('/out/preload/observer.cjs');
    expect(files).toContain('/out/preload/facilitator.cjs');
    expect(files.some((file) => file.startsWith('/out/playbooks/'))).toBe(true);
  });

  it('is no Node for others: ELECTRON_RUN_AS_NODE is ignored', async () => {
    const { output: said } = await startPackaged(made.executable, {
      args: ['-e', 'console.log(`node ${6 * 7}`)'],
      env: { ELECTRON_RUN_AS_NODE: '1' },
      milliseconds: 5000,
    });
    expect(said).not.toContain('node 42');
  });

  it('starts, sandboxed', async () => {
    const {
      code,
      tookLock,
      output: said,
    } = await startPackaged(made.executable, {
      milliseconds: 6000,
    });
    expect(code, said).toBeNull();
    expect(tookLock, said).toBe(true);
  });

  it.each(['--no-sandbox', '--remote-debugging-port=9222', '--inspect'])(
    'refuses %s',
    async (flag) => {
      const { code, output: said } = await startPackaged(made.executable, {
        args: [flag],
        milliseconds: 15_000,
      });
      expect(said).toContain('Breakglass does not start with');
      expect(code).toBe(78);
    },
  );
});
