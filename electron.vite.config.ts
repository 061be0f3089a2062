import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { join } from 'node:path';
import { japaneseFont } from './tools/build/japanese-font.ts';
import { packedWords } from './tools/build/packed-words.ts';
import { pageBuild } from './tools/build/page.ts';
import { entries, nodeTarget, outFolder } from './tools/build/targets.ts';

/** Main, preloads and window. The confirm page and the verifier are built by tools/build/build.ts. */
export default defineConfig({
  main: {
    plugins: [packedWords('chunks')],
    build: {
      outDir: join(outFolder(), 'main'),
      target: nodeTarget,
      externalizeDeps: false,
      minify: false,
      rolldownOptions: {
        input: entries.main,
        output: {
          // Functions and classes keep their names: what a person sends us of an error stays readable.
          minify: {
            compress: { keepNames: { function: true, class: true } },
            mangle: { keepNames: true },
            codegen: { removeWhitespace: true },
          },
          format: 'cjs',
          entryFileNames: '[name].cjs',
          // Code behind a dynamic import, such as the AWS clients, loads when first used.
          chunkFileNames: 'chunks/[name]-[hash].cjs',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: join(outFolder(), 'preload'),
      target: nodeTarget,
      externalizeDeps: false,
      isolatedEntries: true,
      minify: false,
      rolldownOptions: {
        input: entries.preload,
        // A sandboxed preload can load one CommonJS file only.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: entries.renderer,
    base: './',
    plugins: [react(), japaneseFont()],
    build: pageBuild(entries.renderer, join(outFolder(), 'renderer'), ['observer', 'facilitator']),
  },
});
