import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createGuideFiles } from '../../../main/adapters/disk/guide-files.ts';
import { err, ok } from '../../../main/core/result.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bg-guide-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const failing = { print: () => Promise.resolve(err({ detail: 'no paper' })) };
const sheets = [{ name: 'guide.en', lang: 'en', html: '<p>x', head: 'h' }] as const;

test('a place that is no folder is told', async () => {
  writeFileSync(join(root, 'file'), '');
  expect(await createGuideFiles(failing).write(join(root, 'file', 'x'), sheets)).toMatchObject({
    ok: false,
  });
});

test('a printer that fails leaves the page, and says why there is no PDF', async () => {
  expect(await createGuideFiles(failing).write(root, sheets)).toEqual(
    ok({ files: ['guide.en.html'], noPdf: 'no paper' }),
  );
});

test('the page that was written is the one that is printed', async () => {
  const printer = {
    print: ({ page }: { page: string }) =>
      Promise.resolve(ok(new TextEncoder().encode(`PDF of ${readFileSync(page, 'utf8')}`))),
  };
  await createGuideFiles(printer).write(join(root, 'new'), sheets);
  expect(readdirSync(join(root, 'new')).sort()).toEqual(['guide.en.html', 'guide.en.pdf']);
  expect(readFileSync(join(root, 'new', 'guide.en.pdf'), 'utf8')).toBe('PDF of <p>x');
});
