import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../docs/adr');

test('every decision stands in the index under its own title, and none that is not there', () => {
  const rows = readdirSync(folder)
    .filter((name) => /^\d{4}-/.test(name))
    .sort()
    .map((name) => {
      const [number = '', title = ''] =
        /^# (\d+)\. (.+)$/m.exec(readFileSync(join(folder, name), 'utf8'))?.slice(1) ?? [];
      return `${number}. [${title}](${name})`;
    });
  const index = readFileSync(join(folder, 'README.md'), 'utf8');
  expect(index.match(/^\d+\. .+$/gm)).toEqual(rows);
});
