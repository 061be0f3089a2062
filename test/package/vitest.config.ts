import { defineConfig } from 'vitest/config';
import { reporters } from '../../tools/stages/reporters.ts';

/** Packs an app and reads it back: one at a time. */
export default defineConfig({
  test: {
    reporters: reporters(),
    include: ['test/package/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
