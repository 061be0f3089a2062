import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const CODE = '([a-z][a-z0-9]*(?:-[a-z0-9]+)*)';
/** How findings are written in the source: with their level, or by the reader of YAML and bytes. */
const WRITTEN = [
  new RegExp(`'(?:error|warning|info)',\\s*'${CODE}'`, 'g'),
  new RegExp(`level: '(?:error|warning)'(?: as const)?,\\s*code: '${CODE}'`, 'g'),
  new RegExp(`\\berror\\('${CODE}'`, 'g'),
  new RegExp(`\\bwrong\\(\\[[^\\]]*\\], '${CODE}'`, 'g'),
  new RegExp(`^\\s*'(missing-[a-z]+)',$`, 'gm'),
  new RegExp(`'(yaml-[a-z-]+)': \\(`, 'g'),
  /'(empty-file|not-utf8|too-large|too-many-steps|unknown-variable|unknown-kind)'/g,
  /code: '(attachment-[a-z]+)'/g,
];

/** Every code that a finding of these folders can have. */
function codesIn(...folders: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const folder of folders) {
    for (const name of readdirSync(new URL(folder, root))) {
      if (!name.endsWith('.ts')) continue;
      const source = read(`${folder}${name}`);
      for (const form of WRITTEN) {
        for (const [, code] of source.matchAll(form)) found.add(code ?? '');
      }
    }
  }
  return [...found].sort();
}

function rows(page: string): readonly string[] {
  return [...page.matchAll(/^\| `([a-z0-9-]+)` +\|/gm)].map(([, code = '']) => code);
}

const inSource = codesIn(
  'main/core/playbook/',
  'main/core/playbook/checks/',
  'main/core/ssm-document/',
  'main/core/drill/',
  'main/core/kit/',
);

test('the source has the codes this looks for', () => {
  expect(inSource.length).toBeGreaterThan(70);
  expect(inSource).toEqual(
    expect.arrayContaining(['undeclared-action', 'yaml-alias', 'missing-field', 'duplicate-tag']),
  );
});

test.each(['docs/lint-codes.md', 'docs/lint-codes.ja.md'])(
  '%s has every code that a finding can have, and no other, once',
  (path) => {
    const listed = rows(read(path));
    // A few mean the same of a playbook and of a kit: they stand with playbooks.
    expect([...listed].sort()).toEqual([...inSource]);
  },
);

test.each(['docs/lint-codes.md', 'docs/lint-codes.ja.md'])(
  '%s gives each a cause and a cure',
  (path) => {
    for (const line of read(path).split('\n')) {
      if (!line.startsWith('| `')) continue;
      const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
      expect(
        cells.filter((cell) => cell !== ''),
        line,
      ).toHaveLength(4);
    }
  },
);
