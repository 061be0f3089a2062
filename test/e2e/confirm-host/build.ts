import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, '..', '..', '..');

/** Builds the host into a folder of its own; answers that folder. */
export async function buildConfirmHost(): Promise<string> {
  const folder = join(project, '.cache', 'confirm-host');
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'confirm-host', version: '0.0.0', main: 'index.cjs' }),
  );
  await build({
    configFile: false,
    logLevel: 'error',
    root: here,
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node18.15',
      minify: false,
      rolldownOptions: {
        input: { index: join(here, 'index.ts') },
        output: { format: 'cjs', entryFileNames: 'index.cjs', codeSplitting: false },
      },
    },
  });
  return folder;
}
