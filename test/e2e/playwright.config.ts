import { defineConfig } from '@playwright/test';

/**
 * Stories on the real Electron. Two windows on one display would fight for the focus: as many at a
 * time as there are displays, each worker on its own.
 */
const displays = (process.env['BREAKGLASS_DISPLAYS'] ?? '').split(' ').filter(Boolean);
const own = displays[Number(process.env['TEST_PARALLEL_INDEX'])];
if (own !== undefined) process.env['DISPLAY'] = own;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  workers: Math.max(1, displays.length),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // A whole app, two at a time on two cores: what passes only at a second try is named in the report.
  retries: 1,
  outputDir: '../../.cache/e2e',
  reporter: [['list']],
});
