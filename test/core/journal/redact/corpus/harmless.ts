import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { cliLines } from './cli-output.ts';
import { ownLines } from './own-output.ts';

export interface Line {
  readonly from: string;
  readonly text: string;
}

const project = dirname(dirname(dirname(dirname(dirname(import.meta.dirname)))));
const TEXTS = /\.(?:ya?ml|json|md|txt)$/;

/**
 * Lines that must stay as they are: output as the tools print it, our own hashes, every bundled
 * playbook, and every published example beside the project. `missing` is told what is not there.
 */
export function harmless(missing: (what: string) => void): readonly Line[] {
  const data = join(project, '..', 'shared', 'data');
  if (!existsSync(data)) missing(`${data} is not there: published examples are not looked at`);
  return [
    ...cliLines().map((text) => ({ from: 'command output', text })),
    ...ownLines((text) => createHash('sha256').update(text).digest()).map((text) => ({
      from: 'our own output',
      text,
    })),
    ...filesIn(join(project, 'playbooks')),
    ...filesIn(join(project, 'docs')),
    ...(existsSync(data) ? filesIn(data) : []),
  ].filter(({ text }) => text.trim() !== '');
}

function filesIn(folder: string): readonly Line[] {
  return readdirSync(folder).flatMap((name): readonly Line[] => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path);
    if (!TEXTS.test(name)) return [];
    const from = relative(project, path);
    return readFileSync(path, 'utf8')
      .split('\n')
      .map((text) => ({ from, text }));
  });
}
