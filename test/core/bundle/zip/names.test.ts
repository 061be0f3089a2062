import { expect, test } from 'vitest';
import { nameClash, nameProblem } from '../../../../main/core/bundle/zip/names.ts';

test.each([
  ['playbooks/PB-90.yaml', undefined],
  ['画像/図 1.png', undefined],
  ['../a', 'zip-name-traversal'],
  ['a/../../b', 'zip-name-traversal'],
  ['a/./b', 'zip-name-traversal'],
  ['a//b', 'zip-name-traversal'],
  ['/etc/passwd', 'zip-name-absolute'],
  ['a\\b', 'zip-name-backslash'],
  ['..\\..\\a', 'zip-name-backslash'],
  ['\\\\server\\share', 'zip-name-backslash'],
  ['C:/a', 'zip-name-drive'],
  ['C:\\a', 'zip-name-drive'],
  ['a.txt:stream', 'zip-name-drive'],
  ['CON', 'zip-name-device'],
  ['a/nul.yaml', 'zip-name-device'],
  ['a/Com1.tar.yaml', 'zip-name-device'],
  ['COM¹', 'zip-name-device'],
  ['aux .yaml', 'zip-name-device'],
  ['CONIN$', 'zip-name-device'],
  ['console.yaml', undefined],
  ['a.', 'zip-name-trailing'],
  ['a /b', 'zip-name-trailing'],
  ['a\0.yaml', 'zip-name-characters'],
  ['a\nb', 'zip-name-characters'],
  ['a\u202egnp.exe', 'zip-name-characters'],
  ['a\u200b', 'zip-name-characters'],
  ['a*', 'zip-name-characters'],
  ['', 'zip-name-characters'],
  ['か\u3099.yaml', 'zip-name-form'],
  ['が.yaml', undefined],
  ['a'.repeat(161), 'zip-name-long'],
] as const)('%j: %s', (name, problem) => {
  expect(nameProblem(name)).toBe(problem);
});

test.each([
  [['a', 'b', 'c/a'], undefined],
  [['a', 'b', 'a'], 'zip-name-twice'],
  [['a/B.yaml', 'A/b.yaml'], 'zip-name-case'],
  [['straße', 'STRASSE'], 'zip-name-case'],
  [['\ufb01le', 'file'], 'zip-name-case'],
  [['é', 'e\u0301'], 'zip-name-case'],
  [['a', 'a/b'], 'zip-name-folder'],
  [['A/b/c', 'a/B'], 'zip-name-folder'],
] as const)('%j together: %s', (names, problem) => {
  expect(nameClash(names)?.code).toBe(problem);
});
