import { lstatSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

export interface TrailFile {
  readonly path: string;
  /** As findings and the result name it: below what was chosen. */
  readonly name: string;
  readonly bytes: number;
}

export interface Listed {
  readonly files: readonly TrailFile[];
  readonly refused: readonly {
    readonly name: string;
    readonly code: 'not-a-file' | 'too-many-files' | 'unreadable';
  }[];
}

/** A year of a busy organisation; a folder with more was hardly meant. */
const MOST_FILES = 500_000;
const DEEPEST = 24;
/** Folders of a trail that hold no events of calls. */
const NO_EVENTS = /CloudTrail-(?:Digest|Insight)/;
const WANTED = /\.(?:json|jsonl|ndjson|csv|log|txt)(?:\.gz)?$|\.gz$/i;

/** The files themselves, and those below folders, in one fixed order. Links are never followed. */
export function listFiles(paths: readonly string[]): Listed {
  const files: TrailFile[] = [];
  const refused: Listed['refused'][number][] = [];
  const visit = (path: string, name: string, depth: number, chosen: boolean): void => {
    if (files.length >= MOST_FILES) return;
    try {
      const found = lstatSync(path);
      if (found.isDirectory()) {
        if (depth >= DEEPEST || NO_EVENTS.test(basename(path))) return;
        for (const inner of readdirSync(path).sort()) {
          visit(join(path, inner), name === '' ? inner : `${name}/${inner}`, depth + 1, false);
        }
      } else if (!found.isFile()) refused.push({ name, code: 'not-a-file' });
      else if (chosen || (WANTED.test(path) && !NO_EVENTS.test(basename(path)))) {
        files.push({ path, name, bytes: found.size });
      }
    } catch {
      refused.push({ name, code: 'unreadable' });
    }
  };
  for (const path of paths) {
    const folder = paths.length > 1 ? basename(path) : '';
    const isFolder = lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    visit(path, isFolder ? folder : basename(relative('', path)), 0, true);
  }
  if (files.length >= MOST_FILES) refused.push({ name: '', code: 'too-many-files' });
  return { files, refused };
}
