import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { reporters } from './tools/stages/reporters.ts';

/** They set the time zone, which a thread cannot. */
const ZONED = ['test/renderer/i18n/time.test.ts', 'test/renderer/frame/agreed/at-time.test.ts'];

/**
 * Unit, property, adapter, range and component tests. Suites that need a real Electron
 * (e2e, spectron, package) have configurations of their own beside them.
 */
export default defineConfig({
  plugins: [react()],
  test: {
    reporters: reporters(),
    testTimeout: 15_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{e2e,spectron,package,renderer}/**', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'renderer',
          environment: 'jsdom',
          // A context for each file is made in a third of the time that a process takes.
          pool: 'vmThreads',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          exclude: [...ZONED, '**/node_modules/**'],
          css: { modules: { classNameStrategy: 'non-scoped' } },
        },
      },
      {
        extends: true,
        test: { name: 'renderer in zones', environment: 'jsdom', include: ZONED },
      },
    ],
  },
});
