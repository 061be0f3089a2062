import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const style = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../../renderer', name), 'utf8');
const tokens = style('style/tokens.css');

/** A token in rem or as a plain number. */
function token(name: string): number {
  const value = new RegExp(`--${name}:\\s*([\\d.]+)(?:rem)?;`).exec(tokens)?.[1];
  return Number(value ?? Number.NaN);
}

test('body text has 16 px and 1.5 lines, titles of steps 24 px and more: rule U14', () => {
  expect(style('style/reset.css')).toMatch(/body \{[^}]*var\(--size-16\) \/ var\(--lead-body\)/);
  expect(token('size-16')).toBe(1);
  expect(token('lead-body')).toBeGreaterThanOrEqual(1.5);
  expect(style('ui/PageTitle.module.css')).toContain('var(--size-32)');
  const smallest = /font-size: ([\d.]+)rem/.exec(style('ui/PageTitle.module.css'))?.[1];
  expect(Number(smallest)).toBeGreaterThanOrEqual(1.5);
});

test('Japanese has wider lines: rule U14', () => {
  expect(tokens).toMatch(/:lang\(ja\)[^{]*\{[^}]*--lead-body: 1\.[7-9]/);
});
