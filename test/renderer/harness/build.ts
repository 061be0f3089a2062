import react from '@vitejs/plugin-react';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** Builds the harness as the window is built (same targets) and answers the folder. */
export async function buildHarness(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'breakglass-screens-'));
  await build({
    root: import.meta.dirname,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    configFile: false,
    build: { outDir, emptyOutDir: true, target: 'chrome114', modulePreload: { polyfill: false } },
  });
  return outDir;
}
