import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { shellLine } from '../../../main/core/lane-a/shell-line.ts';

/** What a POSIX shell makes of a line: each word ended by NUL. */
function readBack(line: string): readonly string[] {
  const out = execFileSync('sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' });
  return out.split('\0').slice(0, -1);
}

test('plain words stand as they are', () => {
  expect(shellLine(['aws', 'ssm', '--region', 'ap-northeast-1'])).toBe(
    'aws ssm --region ap-northeast-1',
  );
});

test('what a shell would read is quoted', () => {
  expect(shellLine(["it's", '$HOME', '', '~', 'a=b'])).toBe(`'it'\\''s' '$HOME' '' '~' 'a=b'`);
});

test('a POSIX shell reads back the same words, whatever they are', () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^['"\\$`!*?~#&|;<>(){}[\] \n\t=-]{0,12}$/),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
      const argv = words.map((text) => text.replaceAll('\0', '').toWellFormed());
      expect(readBack(shellLine(argv))).toEqual(argv);
    }),
    { numRuns: 150 },
  );
});
