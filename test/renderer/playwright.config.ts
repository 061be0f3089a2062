import { defineConfig } from '@playwright/test';
import { OFFLINE } from './harness/serve.ts';

/** The window's screens in a real Chromium, with the fake API: no Electron, no network. */
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 600_000,
  reporter: 'list',
  outputDir: '../../test-results/renderer',
  use: {
    viewport: { width: 1280, height: 800 },
    timezoneId: 'Asia/Tokyo',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [...OFFLINE],
    },
  },
});
