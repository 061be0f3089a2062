import { expect, test } from 'vitest';
import { conditionsHold, parseOperator } from '../../../main/core/iam/condition.ts';
import type { Conditions } from '../../../main/core/iam/policy.ts';

const context = new Map<string, readonly string[]>([
  ['aws:username', ['sato']],
  ['aws:multifactorauthpresent', ['true']],
  ['aws:multifactorauthage', ['120']],
  ['aws:currenttime', ['2026-11-23T21:00:00.000Z']],
  ['aws:principalarn', ['arn:aws:iam::111122223333:user/sato']],
  ['aws:tagkeys', ['Incident', 'Team']],
  ['aws:requesttag/incident', ['INC-1']],
]);

const TABLE: readonly (readonly [string, Conditions, boolean])[] = [
  ['equal', { StringEquals: { 'aws:username': 'sato' } }, true],
  ['case counts in values', { StringEquals: { 'aws:username': 'Sato' } }, false],
  ['case does not count in keys', { StringEquals: { 'AWS:UserName': 'sato' } }, true],
  ['one of several values', { StringEquals: { 'aws:username': ['x', 'sato'] } }, true],
  ['variable', { StringEquals: { 'aws:username': '${aws:username}' } }, true],
  ['unknown variable', { StringLike: { 'aws:username': '${aws:nothing}*' } }, false],
  ['not equal', { StringNotEquals: { 'aws:username': 'sato' } }, false],
  ['not equal, key absent', { StringNotEquals: { 'aws:SourceVpc': 'v' } }, true],
  ['equal, key absent', { StringEquals: { 'aws:SourceVpc': 'v' } }, false],
  ['if exists, key absent', { StringEqualsIfExists: { 'aws:SourceVpc': 'v' } }, true],
  ['if exists, key there', { StringEqualsIfExists: { 'aws:username': 'v' } }, false],
  ['case ignored', { StringEqualsIgnoreCase: { 'aws:username': 'SATO' } }, true],
  ['like', { StringLike: { 'aws:username': 's?t*' } }, true],
  ['Bool', { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }, true],
  ['Bool, key absent', { Bool: { 'aws:SecureTransport': 'true' } }, false],
  ['age below', { NumericLessThan: { 'aws:MultiFactorAuthAge': '121' } }, true],
  ['age not below itself', { NumericLessThan: { 'aws:MultiFactorAuthAge': '120' } }, false],
  ['age at most', { NumericLessThanEquals: { 'aws:MultiFactorAuthAge': '120' } }, true],
  ['not a number', { NumericLessThan: { 'aws:MultiFactorAuthAge': 'soon' } }, false],
  ['before', { DateLessThan: { 'aws:CurrentTime': '2026-11-24T00:00:00Z' } }, true],
  ['epoch seconds', { DateGreaterThan: { 'aws:CurrentTime': '1700000000' } }, true],
  ['not a date', { DateGreaterThan: { 'aws:CurrentTime': 'yesterday' } }, false],
  ['ArnLike', { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:user/s*' } }, true],
  ['ArnNotLike', { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:user/s*' } }, false],
  ['all within', { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['Incident', 'Team'] } }, true],
  ['all within, one too many', { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['Team'] } }, false],
  ['all within, key absent', { 'ForAllValues:StringEquals': { 'aws:None': ['x'] } }, true],
  ['any', { 'ForAnyValue:StringEquals': { 'aws:TagKeys': ['Team'] } }, true],
  ['any, key absent', { 'ForAnyValue:StringEquals': { 'aws:None': ['x'] } }, false],
  ['null', { Null: { 'aws:SourceVpc': 'true', 'aws:username': 'false' } }, true],
  [
    'two operators must both hold',
    { Bool: { 'aws:MultiFactorAuthPresent': 'true' }, StringEquals: { 'aws:username': 'x' } },
    false,
  ],
  ['unknown operator', { StringSounds: { 'aws:username': 'sato' } }, false],
];

test.each(TABLE)('%s', (_name, conditions, expected) => {
  expect(conditionsHold(conditions, context)).toBe(expected);
});

test('operators no one knows are not parsed, not even those every object has', () => {
  for (const name of ['StringSounds', 'NullIfExists', 'constructor', 'toString', '']) {
    expect(parseOperator(name)).toBeUndefined();
  }
  expect(parseOperator('ForAnyValue:StringLikeIfExists')).toEqual({
    name: 'StringLike',
    ifExists: true,
    set: 'any',
  });
});
