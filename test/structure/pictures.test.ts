import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Pictures shown by Markdown pages, with the page that shows each. */
const shown = pages.flatMap((page) =>
  [...read(page).matchAll(/!\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, path = '']) => ({
    page,
    path: join(page, '..', path),
  })),
);

const made = [...read('test/e2e/readme/shots.ts').matchAll(/shoot\('([a-z-]+)'/g)].map(
  ([, name]) => name,
);

test('every picture a page shows is there, and is one the script makes', () => {
  expect(shown.length).toBeGreaterThan(0);
  for (const { page, path } of shown) {
    expect(existsSync(join(root, path)), `${page}: ${path}`).toBe(true);
    expect(made, `${page}: ${path}`).toContain(basename(path, '.png'));
  }
});

test('the script makes no picture that no page shows, and none lies about', () => {
  const names = shown.map(({ path }) => basename(path, '.png'));
  for (const name of made) expect(names).toContain(name);
  for (const file of readdirSync(join(root, 'docs/images'))) {
    expect(names).toContain(basename(file, '.png'));
  }
});
