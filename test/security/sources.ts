import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Source {
  readonly path: string;
  /** The code without its comments. */
  readonly code: string;
}

/** The bench opens an empty window of its own to measure against; no package holds it. */
const UNSHIPPED = 'main/headless/bench/';

/** Every source that ships: main, window, and the pages. */
export function shippedSources(): readonly Source[] {
  const files = ['main', 'renderer'].flatMap(filesUnder);
  return files
    .filter((path) => !path.startsWith(UNSHIPPED))
    .map((path) => ({
      path,
      code: withoutComments(readFileSync(path, 'utf8')),
    }));
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return /\.(ts|tsx|html|css)$/.test(entry.name) ? [path] : [];
  });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** `path:line` of every match. */
export function places(sources: readonly Source[], pattern: RegExp): readonly string[] {
  return sources.flatMap(({ path, code }) =>
    code.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}
