import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBack } from '../../../../renderer/frame/aloud/read-back.ts';

const groupsOf = (line: string): readonly (readonly string[])[] =>
  readBack(line).flatMap((said) => ('groups' in said && said.groups ? [said.groups] : []));

describe('a line that is read out', () => {
  test.each([
    ['--account 111122223333', [['1111', '2222', '3333']]],
    ['i-0a7f3c91d2e84b605', [['0a7f', '3c91', 'd2e8', '4b605']]],
    ['AKIAIOSFODNN7EXAMPLE', [['AKIA', 'IOSF', 'ODNN', '7EXA', 'MPLE']]],
    ['arn:aws:iam::111122223333:role/IR-Operator', [['1111', '2222', '3333']]],
  ])('%s comes in groups', (line, groups) => {
    expect(groupsOf(line)).toEqual(groups);
  });

  test.each([
    'systemctl is-active web7',
    'curl -sf http://localhost:8080/health',
    '--duration-seconds 86400 --region ap-northeast-1',
    'sha256sum ec2 s3api',
  ])('%s is said as it stands', (line) => {
    expect(readBack(line)).toEqual([{ text: line }]);
  });

  test('says which value is still to come', () => {
    expect(readBack('aws {{ instance_id }}!')).toEqual([
      { text: 'aws ' },
      { text: '{{ instance_id }}', missing: 'instance_id' },
      { text: '!' },
    ]);
  });

  test('loses and adds nothing, and leaves no character alone', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z0-9{}: -]*$/));
    fc.assert(
      fc.property(texts, (line) => {
        const said = readBack(line);
        expect(said.map(({ text }) => text).join('')).toBe(line);
        for (const groups of groupsOf(line)) {
          expect(Math.min(...groups.map(({ length }) => length))).toBeGreaterThan(1);
        }
      }),
    );
  });
});
