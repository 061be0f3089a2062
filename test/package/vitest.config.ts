import { defineConfig } from 'vitest/config';

/** Packs an app and reads it back: one at a time. */
export default defineConfig({
  test: {
    include: ['test/package/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
