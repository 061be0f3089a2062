import react from '@vitejs/plugin-react';
import { build as buildElectron } from 'electron-vite';
import { randomUUID } from 'node:crypto';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build as buildVite } from 'vite';
import {
  diskPlaybookSource,
  SHIPPED_FILE,
  type Shipped,
} from '../../main/adapters/disk/playbook-source.ts';
import type { PlaybookSource } from '../../main/core/ports/playbook-source.ts';
import { checkedFiles } from '../../main/headless/playbooks/checked.ts';
import { inProject } from '../project.ts';
import { isFresh, stamp } from './freshness.ts';
import { pageBuild } from './page.ts';
import { entries, missingEntries, nodeTarget } from './targets.ts';
import { buildOneFilePage, leadPage, verifyPage } from './one-file-page.ts';

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
    await buildOneFilePage(verifyPage, join(out, 'verifier', 'breakglass-verify.html'));
    await buildOneFilePage(leadPage, join(out, 'lead', 'breakglass-lead.html'));
    await cp(entries.icon, join(out, 'icon.png'));
    await packPlaybooks(join(out, 'playbooks'));
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
 * One packed file with the playbooks, the scenarios and what they were read as, so that the app need
 * not parse them at start. What is there for their authors, such as schemas, stays here.
 */
async function packPlaybooks(folder: string): Promise<void> {
  const source = diskPlaybookSource(entries.playbooks);
  const shipped: Shipped = {
    playbooks: texts(await source.playbooks()),
    scenarios: texts(await source.scenarios()),
    checked: await checkedFiles(entries.playbooks),
  };
  await mkdir(folder, { recursive: true });
  // A level more halves nothing, and takes seconds of every build.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 };
  await writeFile(
    join(folder, SHIPPED_FILE),
    brotliCompressSync(JSON.stringify(shipped), { params }),
  );
}

function texts(read: Awaited<ReturnType<PlaybookSource['playbooks']>>): Shipped['playbooks'] {
  if (!read.ok) throw new Error(`The playbooks cannot be read: ${read.error.detail}`);
  return Object.fromEntries(
    read.value.map(({ file, bytes }) => {
      // Their hash is of their bytes: what does not come back as it was must not be packed as text.
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      return [file, text];
    }),
  );
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
