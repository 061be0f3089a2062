import { defineConfig } from 'vitest/config';
import { reporters } from '../../tools/stages/reporters.ts';

/** One app at a time: the smoke suite drives a real Electron. */
export default defineConfig({
  test: {
    reporters: reporters(),
    include: ['test/spectron/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
