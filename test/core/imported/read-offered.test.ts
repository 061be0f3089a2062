import { describe, expect, test } from 'vitest';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { jssKeys } from '../../../main/adapters/system/jss-keys.ts';
import { nameIds } from '../../../main/adapters/system/name-ids.ts';
import { readOffered } from '../../../main/core/imported/read-offered.ts';
import { ownYaml } from '../../fakes/own-bench.ts';

const tools = { hash: createNodeHash(), ids: nameIds, keys: jssKeys };
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const read = (name: string, bytes: Uint8Array, size = bytes.length) =>
  readOffered({ name, size, bytes }, tools, []);
const bom = [0xef, 0xbb, 0xbf];
const bomb = `format: breakglass/1\n${Array.from({ length: 9 }, (_, n) => `l${String(n)}: &l${String(n)} [${`*l${String(n - 1)},`.repeat(9)}]`).join('\n')}`;

describe('what is never kept, and says why at its place', () => {
  test.each([
    ['50 MB', 'a.yaml', new Uint8Array(), 50 * 1024 * 1024, 'too-large'],
    ['nothing', 'a.yaml', new Uint8Array(), 0, 'empty-file'],
    ['UTF-16', 'a.yaml', new Uint8Array(Buffer.from('format: x', 'utf16le')), 18, 'not-utf8'],
    ['UTF-16 Markdown', 'a.md', new Uint8Array(Buffer.from('# x', 'utf16le')), 6, 'not-utf8'],
    ['aliases', 'a.yaml', bytesOf(bomb), bomb.length, 'yaml-alias'],
    ['a picture', 'a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 4, 'not-utf8'],
    ['JSON of another kind', 'a.json', bytesOf('{"type":"bundle"}'), 17, 'cacao-not-a-playbook'],
  ] as const)('%s', (_, name, bytes, size, code) => {
    const offered = read(name, bytes, size);
    expect(offered.becomes).toBeUndefined();
    expect(offered.findings.map((one) => one.code)).toContain(code);
    expect(offered.findings.every(({ level }) => level === 'error')).toBe(true);
  });

  test('our own with an error, at its line and column', () => {
    const offered = read('a.yaml', bytesOf(ownYaml('OPS-01', '1').replace('kind: do', 'kind: dx')));
    expect(offered.becomes).toBeUndefined();
    expect(offered.findings[0]).toMatchObject({ file: 'a.yaml', line: 15, level: 'error' });
  });
});

test('our own is kept byte for byte, with its byte order mark', () => {
  const bytes = new Uint8Array([...bom, ...bytesOf(ownYaml('OPS-01', '1'))]);
  const { becomes, sha256, findings } = read('a.yaml', bytes);
  expect(becomes?.bytes).toBe(bytes);
  expect(becomes?.sha256).toBe(sha256);
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
});

test('Markdown becomes a draft, and says which lines no step shows', () => {
  const text = '# Restart\n\n<!-- owner: ops -->\n\n## Do\n\n- [ ] Stop it\n- [ ] Start it\n';
  const { format, becomes, leftOut } = read('ops.md', bytesOf(text));
  expect(format).toBe('markdown');
  expect(becomes?.playbook.id).toMatch(/^MD-\d{4}$/);
  expect(leftOut).toEqual([{ line: 3, text: '<!-- owner: ops -->' }]);
});

test('among others, what it refers to that is not there is told', () => {
  const text = ownYaml('OPS-01', '1').replace('kind: do,', 'kind: playbook, playbook: ZZ-99,');
  expect(read('a.yaml', bytesOf(text)).findings.map(({ code }) => code)).toContain(
    'playbook-not-here',
  );
});
