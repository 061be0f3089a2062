import { defineConfig } from '@playwright/test';

/** Stories on the real Electron. One at a time: two windows would fight for the focus. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  retries: 0,
  outputDir: '../../.cache/e2e',
  reporter: [['list']],
});
