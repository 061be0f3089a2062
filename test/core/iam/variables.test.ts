import { expect, test } from 'vitest';
import { textOf } from '../../../main/core/iam/pattern.ts';
import { fillResource, fillVariables } from '../../../main/core/iam/variables.ts';

const context = new Map<string, readonly string[]>([
  ['aws:username', ['sato']],
  ['aws:tagkeys', ['a', 'b']],
  ['aws:principaltag/empty', ['']],
]);

test.each([
  ['user/${aws:username}', 'user/sato'],
  ['${ AWS:UserName }', 'sato'],
  ['a${*}b${?}c${$}', 'a*b?c$'],
  ["${aws:PrincipalTag/team, 'all teams'}", 'all teams'],
  ["${aws:username, 'nobody'}", 'sato'],
  ["${aws:PrincipalTag/empty, 'none'}", 'none'],
  ['no variable, $ and {}', 'no variable, $ and {}'],
])('%s is %s', (value, expected) => {
  expect(textOf(fillVariables(value, context) ?? [])).toBe(expected);
});

test.each(['${aws:nothing}', '${aws:TagKeys}', '${aws:PrincipalTag/empty}', '${}'])(
  '%s has no value: nothing equals it',
  (value) => {
    expect(fillVariables(value, context)).toBeUndefined();
  },
);

test('in a resource only what stands behind the fifth colon is filled', () => {
  const own = fillResource('arn:aws:iam::444455556666:user/${aws:username}', context);
  expect(textOf(own ?? [])).toBe('arn:aws:iam::444455556666:user/sato');
  const before = fillResource('arn:aws:iam::${aws:username}:user/x', context);
  expect(textOf(before ?? [])).toBe('arn:aws:iam::${aws:username}:user/x');
});
