import { join } from 'node:path';
import type { BuildEnvironmentOptions } from 'vite';
import { windowTarget } from './targets.ts';

/**
 * A page that lives under `default-src 'none'; script-src 'self'`: nothing inline, no data: URLs.
 * @param root folder with index.html
 */
export function pageBuild(root: string, outDir: string): BuildEnvironmentOptions {
  return {
    outDir,
    emptyOutDir: true,
    target: windowTarget,
    cssTarget: windowTarget,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    minify: true,
    rolldownOptions: { input: { index: join(root, 'index.html') } },
  };
}
