import { join } from 'node:path';
import type { BuildEnvironmentOptions } from 'vite';
import { windowTarget } from './targets.ts';

/**
 * A page that lives under `default-src 'none'; script-src 'self'`: nothing inline, no data: URLs.
 * @param root folder with index.html
 * @param more names of further pages beside it
 */
export function pageBuild(
  root: string,
  outDir: string,
  more: readonly string[] = [],
): BuildEnvironmentOptions {
  const pages = ['index', ...more].map((page) => [page, join(root, `${page}.html`)]);
  return {
    outDir,
    emptyOutDir: true,
    target: windowTarget,
    cssTarget: windowTarget,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    minify: true,
    rolldownOptions: { input: Object.fromEntries(pages) as Record<string, string> },
  };
}
