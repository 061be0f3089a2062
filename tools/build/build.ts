import react from '@vitejs/plugin-react';
import { build as buildElectron } from 'electron-vite';
import { randomUUID } from 'node:crypto';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build as buildVite } from 'vite';
import { CHECKED_FILE } from '../../main/adapters/disk/playbook-source.ts';
import { checkedFiles } from '../../main/headless/playbooks/checked.ts';
import { inProject } from '../project.ts';
import { isFresh, stamp } from './freshness.ts';
import { pageBuild } from './page.ts';
import { entries, missingEntries, nodeTarget } from './targets.ts';
import { buildVerifyPage } from './verify-page.ts';

/** Builds `out/` when a source has changed since the last build. */
export async function buildIfStale(): Promise<void> {
  if (await isFresh()) return;
  await buildAll();
}

/** Builds into a folder of its own and swaps it in whole, so a failed build leaves the last one. */
export async function buildAll(): Promise<void> {
  const missing = missingEntries();
  if (missing.length > 0) throw new Error(`The build needs ${missing.join(', ')}.`);
  const started = Date.now();
  const out = inProject('.cache', `build-${randomUUID()}`);
  process.env['BREAKGLASS_OUT'] = out;
  const mode = process.env['NODE_ENV'];
  try {
    const signature = await stamp.ofSources();
    await buildElectron({ configFile: inProject('electron.vite.config.ts'), logLevel: 'warn' });
    await buildPage(entries.confirm, join(out, 'confirm'));
    await buildPage(entries.secrets, join(out, 'secrets'));
    await buildVerifier(join(out, 'verifier'));
    await buildVerifyPage(entries.verifyPage, join(out, 'verifier', 'breakglass-verify.html'));
    await cp(entries.icon, join(out, 'icon.png'));
    await copyPlaybooks(join(out, 'playbooks'));
    await stamp.write(out, signature);
    await swapIn(out);
  } finally {
    delete process.env['BREAKGLASS_OUT'];
    // A build sets it for the whole process; the suites that run after it are not production.
    if (mode === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = mode;
    await rm(out, { recursive: true, force: true });
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stderr.write(`Built out/ in ${seconds} s.\n`);
}

/**
 * Beside the playbooks lies what they were read as, so that the app need not parse them at start. What
 * is there for their authors, such as schemas, stays here.
 */
async function copyPlaybooks(folder: string): Promise<void> {
  await cp(entries.playbooks, folder, {
    recursive: true,
    filter: (from) => !/\.(?:md|schema\.json)$/.test(from),
  });
  const checked = JSON.stringify(await checkedFiles(folder));
  await writeFile(join(folder, CHECKED_FILE), gzipSync(checked, { level: 9 }));
}

async function buildPage(root: string, outDir: string): Promise<void> {
  await buildVite({
    configFile: false,
    logLevel: 'warn',
    root,
    base: './',
    plugins: [react()],
    build: pageBuild(root, outDir),
  });
}

/** One file without dependencies that runs on a bare Node 18: what an auditor is given. */
async function buildVerifier(outDir: string): Promise<void> {
  await buildVite({
    configFile: false,
    logLevel: 'warn',
    root: inProject(),
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      target: nodeTarget,
      minify: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: entries.verifier,
        output: {
          format: 'esm',
          entryFileNames: 'breakglass-verify.mjs',
          codeSplitting: false,
        },
      },
    },
  });
}

async function swapIn(built: string): Promise<void> {
  const old = inProject('.cache', `old-${randomUUID()}`);
  await mkdir(inProject('.cache'), { recursive: true });
  await rename(inProject('out'), old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(built, inProject('out'));
  await rm(old, { recursive: true, force: true });
}
