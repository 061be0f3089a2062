import fc from 'fast-check';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assetFile, contentType, pathInside } from '../../main/shell/assets.ts';

let root: string;
let outside: string;

beforeAll(async () => {
  const base = await realpath(await mkdtemp(join(tmpdir(), 'breakglass-assets-')));
  root = join(base, 'renderer');
  outside = join(base, 'renderer-secret');
  await mkdir(join(root, 'assets'), { recursive: true });
  await mkdir(outside);
  await writeFile(join(root, 'index.html'), 'page');
  await writeFile(join(root, 'assets', 'a.js'), 'code');
  await writeFile(join(outside, 'key.json'), 'secret');
  await symlink(join(outside, 'key.json'), join(root, 'assets', 'link.json'));
  await symlink(outside, join(root, 'assets', 'folder'));
});
afterAll(() => rm(join(root, '..'), { recursive: true, force: true }));

describe('checklist 18: an app:// path', () => {
  it.each([
    '/../renderer-secret/key.json',
    '/%2e%2e/renderer-secret/key.json',
    '/%2E%2E%2Frenderer-secret%2Fkey.json',
    '/..%5crenderer-secret%5ckey.json',
    '/..\\renderer-secret\\key.json',
    '/assets/../../renderer-secret/key.json',
    '/assets/..%2f..%2frenderer-secret/key.json',
    '/%252e%252e/renderer-secret/key.json',
    '/./index.html',
    '/index.html%00.js',
    '/C:/Windows/win.ini',
    '/index.html:stream',
    '/%ff',
    '/%',
    '/assets/link.json',
    '/assets/folder/key.json',
    '/assets',
    '/missing.js',
  ])('%s is not served', async (pathname) => {
    const file = await assetFile(root, pathname);
    expect(file === undefined || contentType(file) === undefined).toBe(true);
  });

  it.each([
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/assets/a.js', join('assets', 'a.js')],
    ['/assets//a.js', join('assets', 'a.js')],
    ['//etc/passwd', undefined],
  ])('%s is %s', async (pathname, expected) => {
    const file = await assetFile(root, pathname);
    expect(file).toBe(expected === undefined ? undefined : join(root, expected));
  });

  it('never leads outside, whatever it is', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '\\', '/', '%00', 'C:', '%252e', 'assets'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const file = pathInside(root, `/${parts.join('/')}`);
        expect(file === undefined || file.startsWith(root + sep)).toBe(true);
      }),
    );
  });

  it('has a content type only for what a page needs', () => {
    expect(contentType('a.html')).toContain('text/html');
    expect(contentType('A.JS')).toContain('text/javascript');
    expect(['a.map', 'a.exe', 'a', 'a.yaml', '.env'].map(contentType)).toEqual(
      Array(5).fill(undefined),
    );
  });
});
