import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { limited, type Measure } from './measured.ts';
import { project } from './scratch.ts';

const LIMIT_MB = 8;
const FONT = /\.(woff2?|ttf|otf)$/;

/** What we ship: everything built, fonts apart, against the limit. */
export const measure: Measure = () => {
  const out = join(project, 'out');
  if (!existsSync(out)) throw new Error('nothing is built: out/ is missing');
  const value = sizeOf(out) / 1024 / 1024;
  const what = 'most that out/ may hold without fonts';
  return Promise.resolve([limited({ id: 'ship-size', unit: 'MB', value, limit: LIMIT_MB, what })]);
};

function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sizeOf(path);
      return FONT.test(entry.name) || !entry.isFile() ? 0 : statSync(path).size;
    })
    .reduce((sum, size) => sum + size, 0);
}
